import type { CurveDifference, CurveResult, CurveScore, TimedModel } from '../../results/curve-result.ts';
import { type Records, recordsOf } from '../document/document.ts';
import { originColumns } from '../document/origin-records.ts';
import { studyColumns } from '../document/study-records.ts';

/** A model at one size: a row of the records is about one. */
interface SizedModel {
  readonly rows: number;
  readonly id: string;
  /** Absent at a size that was timed only. */
  readonly score: CurveScore | undefined;
  /** Of a candidate, to the reference. */
  readonly difference: CurveDifference | undefined;
  /** Absent at a size that was judged only. */
  readonly time: TimedModel | undefined;
}

/** A row a size and model, whether it was judged or timed; figures are raw. */
export function curveRecords(result: CurveResult): Records {
  const { metric, pointSize, margin, payOff } = result;
  return recordsOf<SizedModel>(
    [
      ...studyColumns<SizedModel>(result),
      { name: 'metric', value: () => metric },
      { name: 'pointSize', value: () => pointSize },
      { name: 'marginPoints', value: () => margin },
      { name: 'trainingRows', value: ({ rows }) => rows },
      { name: 'model', value: ({ id }) => id },
      { name: 'scoreMean', value: ({ score }) => score?.mean ?? null },
      { name: 'scoreLow', value: ({ score }) => score?.low ?? null },
      { name: 'scoreHigh', value: ({ score }) => score?.high ?? null },
      // Those of a candidate, to the reference.
      { name: 'differencePoints', value: ({ difference }) => difference?.estimate ?? null },
      { name: 'differenceLowPoints', value: ({ difference }) => difference?.low ?? null },
      { name: 'differenceHighPoints', value: ({ difference }) => difference?.high ?? null },
      { name: 'trainingMilliseconds', value: ({ time }) => time?.medianMilliseconds ?? null },
      // Of the headline's candidate, the same in every row.
      { name: 'payOffRows', value: () => payOff.rows },
      { name: 'payOffSettledRows', value: () => payOff.settledRows },
      ...originColumns<SizedModel>(() => result.dataset),
    ],
    sizedModels(result),
  );
}

/** The models at every size that was judged or timed, by ascending rows. */
function sizedModels({ sizes, timings }: CurveResult): SizedModel[] {
  const rows = new Set([...sizes, ...timings.sizes].map((size) => size.rows));
  return [...rows]
    .sort((a, b) => a - b)
    .flatMap((count) => {
      const size = sizes.find((judged) => judged.rows === count);
      const timed = timings.sizes.find((other) => other.rows === count);
      const ids = (size ?? timed)?.models.map(({ id }) => id) ?? [];
      return ids.map((id) => ({
        rows: count,
        id,
        score: size?.models.find((model) => model.id === id),
        difference: size?.differences.find(({ candidate }) => candidate === id),
        time: timed?.models.find((model) => model.id === id),
      }));
    });
}
