import { InputError } from '../../errors.ts';
import type { MetricName } from '../../metrics/registry.ts';
import type { Comparison, Difference, ModelResult, Protocol } from '../../results/comparison-result.ts';
import { figureOf, furtherCandidates, headlineModels } from '../../results/find-model.ts';
import { testToTrain } from '../../results/test-to-train.ts';
import { chances } from '../../statistics/chances.ts';
import { rowsToSettle } from '../../statistics/rows-to-settle.ts';
import { narrowestHalfWidth, unitInterval } from '../../statistics/unit-interval.ts';
import { decideVerdict } from '../../statistics/verdict.ts';
import { sizeOfPoint } from '../shared/point-size.ts';
import { type Judged, resampledDifference } from '../shared/resampled.ts';
import { verdictName } from '../shared/verdict-name.ts';

/** What a comparison is judged by. */
export interface JudgeOptions {
  /** In points. */
  readonly margin: number;
  readonly protocol: Protocol;
  /** Rows of the table. */
  readonly rows: number;
}

/** What the interval of each protocol was made from. */
const methods: Readonly<Record<Protocol['kind'], string>> = {
  'cross-validation': intervalFrom('the rows'),
  grouped: intervalFrom('the groups'),
  ordered: intervalFrom('stretches of rows'),
  'test-set': 't interval from the test rows, the fits taken as they are, 95 %',
};

function intervalFrom(units: string): string {
  return (
    `t interval from ${units} (Bayle and others, 2020), corrected for shared training rows ` +
    '(Nadeau and Bengio, 2003), 95 %'
  );
}

/**
 * Each candidate minus the reference over the folds, its interval, and what follows from it.
 *
 * @param models in the order of results
 * @throws InputError when no fold defines the metric, or the baseline makes no error to hold the models' against
 */
export function judge(models: readonly ModelResult[], judged: Judged, options: JudgeOptions): Comparison {
  const { metric } = judged;
  const { margin, protocol } = options;
  const { candidate, reference, baseline } = headlineModels({ models });
  const pointSize = sizeOfPoint(metric, figureOf(baseline, metric).mean ?? Number.NaN);
  const differenceTo = ({ id }: ModelResult): Difference =>
    judgeCandidate(id, reference.id, judged, pointSize, options);
  const headline = differenceTo(candidate);
  return {
    metric,
    unit: 'points',
    pointSize,
    margin,
    method: methods[protocol.kind],
    reference: reference.id,
    differences: [headline, ...furtherCandidates({ models }).map(differenceTo)],
    verdict: headline.verdict,
    evidence: headline.evidence,
  };
}

/** How much better a model is than another one, and what follows from it. */
export function judgeCandidate(
  candidate: Difference['candidate'],
  reference: Comparison['reference'],
  judged: Judged,
  pointSize: number,
  { margin, protocol, rows }: JudgeOptions,
): Difference {
  const resampled = resampledDifference(judged, candidate, reference, pointSize);
  if (resampled === null) throw new InputError(undefinedMetric(judged.metric));
  const ratio = testToTrain(protocol);
  const interval = unitInterval(resampled, ratio);
  const { estimate, high } = interval;
  const { choice, evidence } = decideVerdict(interval, margin);
  const isOpen = evidence === 'unsettled' && high !== null;
  return {
    candidate,
    ...interval,
    chances: chances(interval, margin),
    verdict: verdictName(choice, candidate, reference),
    evidence,
    rowsToSettle: isOpen
      ? rowsToSettle(
          estimate,
          high - estimate,
          margin,
          protocol.kind === 'test-set' ? protocol.testRows : rows,
        )
      : null,
    narrowestHalfWidth: narrowestHalfWidth(interval, resampled, ratio),
  };
}

function undefinedMetric(metric: MetricName): string {
  return (
    `--metric ${metric}: the rows that are judged on do not define it, as their target has one value only ` +
    '(choose another metric, or other rows)'
  );
}
