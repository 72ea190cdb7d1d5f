import { expect, it } from 'vitest';
import { type EvaluationData, evaluateFold, type Fold } from '../../../src/evaluation/folds/evaluate-fold.ts';
import { batchSizes } from '../../../src/evaluation/timing/time-compiled.ts';
import { rowCount } from '../../../src/models/contract/targets.ts';
import { comparedModels } from '../../../src/models/registry.ts';
import { type FullFits, fitOnAllRows, fitsOfFold } from '../../../src/studies/compare/full-fits.ts';
import { timeCompiled } from '../../../src/studies/compare/time-compiled-engines.ts';
import { judgeAlone } from '../../../src/studies/compare/timed-fold.ts';
import { monotonicClock } from '../../../src/timing/clock.ts';

const rows = 100;
const codes = Int32Array.from({ length: rows }, (_, row) => row % 2);
const data: EvaluationData = {
  features: [
    { kind: 'numeric', name: 'a', values: Float64Array.from(codes, (code, row) => 3 * code + (row % 7)) },
  ],
  targets: { task: 'classification', codes, classCount: 2 },
  options: { hiddenSizes: [5], outputs: 'classes' },
};
const countUp = (from: number, until: number) =>
  Int32Array.from({ length: until - from }, (_, index) => from + index);
const fold: Fold = { split: { train: countUp(0, 80), test: countUp(80, rows) }, seed: 3 };

/** Each reading is 7 ms after the last one. */
function steadyClock() {
  let now = 0;
  return () => {
    now += 7e6;
    return now;
  };
}

it('judges a fold as a worker does, and times each fit', () => {
  const { outcome, fits, encoded } = judgeAlone(data, fold, steadyClock());
  expect(outcome).toEqual(evaluateFold(data, fold));
  expect([encoded.test.rows, rowCount(encoded.trainTargets)]).toEqual([20, 80]);
  expect([...fits.values()].map(({ milliseconds }) => milliseconds)).toEqual([7, 7, 7]);
});

it('has its fits timed once and not again', async () => {
  const timed = judgeAlone(data, fold, steadyClock());
  const stages: string[] = [];
  const timings = await timeCompiled(
    data,
    [fold],
    { models: comparedModels('classification'), batchSizes },
    { clock: monotonicClock, onProgress: (stage) => stages.push(stage) },
    timed,
  );
  expect(stages).toEqual(['timing the predictions']);
  for (const { id } of comparedModels('classification')) {
    const iterations = timed.fits.get(id)?.fitted.summary.iterations;
    expect(timings.get(id)?.training).toEqual({
      medianMilliseconds: 7,
      samples: [7],
      iterations: [iterations],
    });
  }
});

it('has its fits counted as fits on all rows are', () => {
  const counted = fitsOfFold(data, judgeAlone(data, fold, steadyClock()));
  const onAllOfThem = fitOnAllRows(data, fold.split.train, fold.seed);
  const told = ({ fits, ...rest }: FullFits) => ({
    ...rest,
    fits: fits.map(({ fitted, ...fit }) => ({ ...fit, parameterCount: fitted.parameterCount })),
  });
  expect(told(counted)).toEqual(told(onAllOfThem));
  // One feature, five hidden and two outputs; a weight and an intercept; the shares of two classes.
  expect(counted.fits.map(({ fitted }) => fitted.parameterCount)).toEqual([22, 2, 2]);
});
