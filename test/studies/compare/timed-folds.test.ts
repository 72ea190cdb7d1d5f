import { expect, it } from 'vitest';
import { type EvaluationData, evaluateFold, type Fold } from '../../../src/evaluation/folds/evaluate-fold.ts';
import { judgeAlone, type TimedFolds } from '../../../src/evaluation/timing/judge-alone.ts';
import { batchSizes } from '../../../src/evaluation/timing/time-prediction.ts';
import { rowCount } from '../../../src/models/contract/targets.ts';
import { comparedModels } from '../../../src/models/registry.ts';
import { type FullFits, fitOnAllRows, fitsOfFold } from '../../../src/studies/compare/full-fits.ts';
import { timeCompiled } from '../../../src/studies/compare/time-compiled-engines.ts';
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

const other: Fold = { split: { train: countUp(20, rows), test: countUp(0, 20) }, seed: 4 };
const judge = (...folds: Fold[]) => judgeAlone(data, folds, { clock: steadyClock() }, { fewestFits: 1 });

it('judges folds as workers do, and times their fits', async () => {
  const { outcomes, training, encoded } = await judge(fold, other);
  expect(outcomes).toEqual([evaluateFold(data, fold), evaluateFold(data, other)]);
  expect([encoded.test.rows, rowCount(encoded.trainTargets)]).toEqual([20, 80]);
  // 50 ms a fold, of fits of 7 ms.
  expect([...training.values()].map(({ milliseconds }) => milliseconds)).toEqual(
    Array.from({ length: 3 }, () => new Array(16).fill(7)),
  );
});

it('tells of each fold once', async () => {
  const done: number[] = [];
  await judgeAlone(data, [fold, other], { clock: steadyClock() }, { onFold: (folds) => done.push(folds) });
  expect(done).toEqual([1, 2]);
});

it('leaves those that it has no time for, and stops when it is told to', async () => {
  let now = 0;
  const slowClock = () => {
    now += 3e9;
    return now;
  };
  const { outcomes, training } = await judgeAlone(data, [fold, other], { clock: slowClock });
  expect(outcomes).toEqual([evaluateFold(data, fold)]);
  expect([...training.values()].map(({ milliseconds }) => milliseconds)).toEqual([[3000], [3000], [3000]]);
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(judgeAlone(data, [fold], { clock: slowClock, signal })).rejects.toThrow('enough');
});

it('has its fits not made again to be timed', async () => {
  const timed = await judge(fold);
  const stages: string[] = [];
  const timings = await timeCompiled(
    timed,
    { models: comparedModels('classification'), batchSizes },
    { clock: monotonicClock, onProgress: (stage) => stages.push(stage) },
  );
  expect(stages).toEqual(['timing the predictions']);
  for (const { id } of comparedModels('classification')) {
    const iterations = timed.fits.get(id)?.summary.iterations;
    expect(timings.get(id)?.training).toEqual({
      medianMilliseconds: 7,
      samples: new Array(15).fill(7),
      iterations: new Array(15).fill(iterations),
    });
  }
});

it('has its fits counted as fits on all rows are', async () => {
  const timed: TimedFolds = await judge(fold);
  const counted = fitsOfFold(data, timed);
  const onAllOfThem = fitOnAllRows(data, fold.split.train, fold.seed);
  const told = ({ fits, ...rest }: FullFits) => ({
    ...rest,
    fits: fits.map(({ fitted, ...fit }) => ({ ...fit, parameterCount: fitted.parameterCount })),
  });
  expect(told(counted)).toEqual(told(onAllOfThem));
  // One feature, five hidden and two outputs; a weight and an intercept; the shares of two classes.
  expect(counted.fits.map(({ fitted }) => fitted.parameterCount)).toEqual([22, 2, 2]);
});
