import { describe, expect, it } from 'vitest';
import { releaseKernels } from '../../../src/built-kernel.ts';
import { everyRow } from '../../../src/describe/rows-where.ts';
import {
  type EvaluationData,
  encodeFold,
  evaluateFold,
  modelsOfFold,
  outcomeOf,
} from '../../../src/evaluation/folds/evaluate-fold.ts';
import { ladderOf } from '../../../src/models/registry.ts';
import { createRandom } from '../../../src/random/random.ts';

const data: EvaluationData = {
  features: [
    { kind: 'numeric', name: 'a', values: Float64Array.of(1, 3, 1, 3, 1000, Number.NaN) },
    { kind: 'category', name: 'b', codes: Int32Array.of(0, 1, 0, 1, 2, 0), levels: ['x', 'y', 'new'] },
  ],
  targets: { task: 'classification', codes: Int32Array.of(0, 1, 0, 1, 1, 0), classCount: 2 },
  options: { hiddenSizes: [3], outputs: 'classes' },
};
const split = { train: Int32Array.of(0, 1, 2, 3), test: Int32Array.of(4, 5) };

it('learns from the training rows alone how to encode', () => {
  const { names, train, trainTargets, test, testTargets } = encodeFold(data, split);
  const columns = names.length;
  const a = names.indexOf('a');
  const columnA = (values: Float64Array) =>
    [...values].filter((_, cell) => cell % columns === a).map((value) => expect.closeTo(value, 9));
  // Mean 2, standard deviation 1: what is 1,000 in the test row has no part in it, and the gap is filled with 2.
  expect([-1, 1, -1, 1]).toEqual(columnA(train.values));
  expect([998, 0]).toEqual(columnA(test.values));
  expect(names).not.toContain('b=new');
  expect(trainTargets).toEqual({ task: 'classification', codes: Int32Array.of(0, 1, 0, 1), classCount: 2 });
  expect(testTargets).toEqual({ task: 'classification', codes: Int32Array.of(1, 0), classCount: 2 });
});

it('fits every model of the line-up and predicts the test rows', () => {
  const { models, trainRows, trainShares, testTargets } = evaluateFold(data, { split, seed: 1 });
  expect(models.map(({ id }) => id)).toEqual(['dense-net', 'logistic-regression', 'majority-class']);
  expect(trainRows).toBe(4);
  expect([...trainShares]).toEqual([0.5, 0.5]);
  expect(testTargets).toMatchObject({ codes: Int32Array.of(1, 0) });
  for (const { predictions } of models) {
    expect(predictions).toHaveLength(4);
    expect((predictions[0] as number) + (predictions[1] as number)).toBeCloseTo(1, 9);
  }
  expect([...(models[2]?.predictions ?? [])]).toEqual([0.5, 0.5, 0.5, 0.5]);
});

it('fits the models of a number, each answering one number a test row', () => {
  const values = Float64Array.of(10, 30, 10, 30, 9000, 10);
  const numbers: EvaluationData = { ...data, targets: { task: 'regression', values } };
  const { models, trainRows, trainShares, testTargets } = evaluateFold(numbers, { split, seed: 1 });
  expect(models.map(({ id }) => id)).toEqual(['dense-net', 'linear-regression', 'mean']);
  expect(models.map(({ predictions }) => predictions.length)).toEqual([2, 2, 2]);
  expect(trainRows).toBe(4);
  expect([...trainShares]).toEqual([]);
  expect(testTargets).toEqual({ task: 'regression', values: Float64Array.of(9000, 10) });
  // The mean of 10, 30, 10 and 30: the 9,000 of a test row has no part in it.
  expect([...(models[2]?.predictions ?? [])]).toEqual([20, 20]);
});

it('fits one model only where one is asked for', () => {
  const { models } = evaluateFold({ ...data, only: 'majority-class' }, { split, seed: 1 });
  expect(models.map(({ id }) => id)).toEqual(['majority-class']);
});

describe('a fold of many rows', () => {
  const rows = 9000;
  const random = createRandom(1);
  const numbers = Float64Array.from({ length: rows }, () => random.below(1000));
  const levels = Int32Array.from({ length: rows }, () => random.below(3));
  const codes = numbers.map((value, row) => Number(value + 100 * levels[row]! + random.below(500) > 800));
  const table: EvaluationData = {
    features: [
      { kind: 'numeric', name: 'a', values: numbers },
      { kind: 'category', name: 'b', codes: levels, levels: ['x', 'y', 'z'] },
    ],
    targets: { task: 'classification', codes: Int32Array.from(codes), classCount: 2 },
    options: { hiddenSizes: [3], outputs: 'classes' },
    ladder: ladderOf('classification').map(({ id }) => id),
  };
  const every = everyRow(rows);
  const fold = { split: { train: every.subarray(0, 500), test: every.subarray(500) }, seed: 3 };
  const outcome = evaluateFold(table, fold);

  it('is predicted block after block as it is at once', () => {
    const encoded = encodeFold(table, fold.split);
    const atOnce = modelsOfFold(table).map((model) => {
      const estimator = model.create('classification', table.options, fold.seed);
      return outcomeOf(model.id, estimator.fit(encoded.train, encoded.trainTargets), encoded);
    });
    expect(outcome.models).toEqual(atOnce);
    expect(outcome.models.map(({ predictions }) => predictions.length)).toEqual(
      atOnce.map(() => 2 * encoded.test.rows),
    );
  });

  it('has the same outcome where the kernels are let go of after each fit', () => {
    let fits = 0;
    const tidy = () => {
      fits++;
      releaseKernels();
    };
    const room = (length: number) => new Float64Array(length);
    expect(evaluateFold(table, fold, { room, tidy })).toEqual(outcome);
    expect(fits).toBe(outcome.models.length);
  });
});
