import { expect, it } from 'vitest';
import type { FoldOutcome } from '../../../src/evaluation/folds/evaluate-fold.ts';
import type { FittedModel } from '../../../src/models/contract/fitted-model.ts';
import { rowCount } from '../../../src/models/contract/targets.ts';
import { findModel } from '../../../src/models/registry.ts';
import { figureOf } from '../../../src/results/find-model.ts';
import { singleRows } from '../../../src/split/units.ts';
import type { FullFit } from '../../../src/studies/compare/full-fits.ts';
import {
  classifierResult,
  type EvaluatedFolds,
  regressorResult,
} from '../../../src/studies/compare/model-results.ts';

const fittedWith = (parameterCount: number): FittedModel => ({
  parameterCount,
  summary: { iterations: 1, converged: true },
  predict() {},
});

/** Folds that follow each other in the table. */
function foldsOf(...outcomes: readonly FoldOutcome[]): EvaluatedFolds {
  let rows = 0;
  const judged = outcomes.map((outcome) => {
    const first = rows;
    rows += rowCount(outcome.testTargets);
    return { testRows: Int32Array.from({ length: rows - first }, (_, row) => first + row), outcome };
  });
  const every = Int32Array.from({ length: rows }, (_, row) => row);
  // Rows that follow each other are a block.
  const ofUnit = every.map((row) => Math.floor(row / 2));
  const blocks = { ofUnit, count: rows / 2 };
  return { repeats: [judged], units: singleRows(every, rows), testToTrain: 1 / 3, blocks };
}

/** A fold of four test rows, of classes 0, 0, 1, 1, whose predicted classes are given; all as sure as 0.8. */
function fold(predicted: readonly number[], iterations: number, converged: boolean): FoldOutcome {
  const certain = predicted.flatMap((code) => (code === 0 ? [0.8, 0.2] : [0.2, 0.8]));
  return {
    testTargets: { task: 'classification', codes: Int32Array.of(0, 0, 1, 1), classCount: 2 },
    trainRows: 12,
    trainShares: Float64Array.of(0.75, 0.25),
    models: [
      {
        id: 'logistic-regression',
        summary: { iterations, converged },
        predictions: Float64Array.from(certain),
      },
      {
        id: 'dense-net',
        summary: { iterations: 99, converged: true },
        predictions: Float64Array.of(1, 0, 1, 0, 0, 1, 0, 1),
      },
    ],
  };
}

const regression: FullFit = {
  model: findModel('logistic-regression'),
  fitted: fittedWith(4),
  layerSizes: null,
  solver: 'newton',
  operations: { multiplications: 3, additions: 4, exponentials: 1 },
};

it('gathers what the folds say about a model', () => {
  // Three of four right, then two of four.
  const outcomes = [fold([0, 0, 1, 0], 7, true), fold([0, 1, 0, 1], 100, false)];
  const result = classifierResult(regression, foldsOf(...outcomes));
  expect(result).toMatchObject({
    id: 'logistic-regression',
    parameters: 4,
    layerSizes: null,
    solver: 'newton',
    // 12 training rows.
    rowsPerParameter: 3,
    operations: { multiplications: 3, additions: 4, exponentials: 1 },
    iterations: [7, 100],
    convergedFolds: 1,
    // Class 0: two right, then one right and one taken for class 1. Class 1: one and one, then one and one.
    confusion: [
      [3, 1],
      [2, 2],
    ],
  });
  // The sample standard deviation of 0.75 and 0.5 is 0.25 / √2.
  expect(figureOf(result, 'accuracy')).toEqual({
    mean: 0.625,
    sd: expect.closeTo(0.25 / Math.SQRT2, 12),
    perFold: [0.75, 0.5],
    // Five of eight: 8/7 × 5/8 × 3/8 = 0.267857, t(0.975; 7) = 2.364624 and √((1 + ⅓ + ⅓) × 0.267857 ÷ 8) = 0.236228.
    low: expect.closeTo(0.625 - 0.55859, 5),
    high: expect.closeTo(0.625 + 0.55859, 5),
    // Rows right by twos: 2, 1, 1, 1, each less 2 × 5/8, of eight.
    blocks: [0.75 / 8, -0.25 / 8, -0.25 / 8, -0.25 / 8].map((moved) => expect.closeTo(moved, 12)),
  });
  expect(figureOf(result, 'balancedAccuracy').perFold).toEqual([0.75, 0.5]);
  // Divided by the shares of 3/4 and 1/4, 0.8 to 0.2 becomes 1.07 to 0.8: the same class, and so the same score.
  expect(figureOf(result, 'priorCorrectedBalancedAccuracy').perFold).toEqual([0.75, 0.5]);
  // −ln 0.8 where right, −ln 0.2 where wrong.
  expect(figureOf(result, 'logLoss').perFold[1]).toBeCloseTo((-Math.log(0.8) - Math.log(0.2)) / 2, 12);
  // (1 − 0.8)² where right, 0.8² where wrong.
  expect(figureOf(result, 'brierScore').perFold[0]).toBeCloseTo((3 * 0.04 + 0.64) / 4, 12);
});

it('keeps the models apart', () => {
  const operations = { multiplications: 5, additions: 6, exponentials: 2 };
  const net: FullFit = {
    model: findModel('dense-net'),
    fitted: fittedWith(6),
    layerSizes: [3, 1, 2],
    solver: 'adam',
    operations,
  };
  const result = classifierResult(net, foldsOf(fold([1, 1, 0, 0], 7, true)));
  expect(figureOf(result, 'accuracy')).toEqual({
    mean: 1,
    sd: null,
    perFold: [1],
    low: 1,
    high: 1,
    blocks: [0, 0],
  });
  expect(result).toMatchObject({
    rowsPerParameter: 2,
    operations,
    iterations: [99],
    convergedFolds: 1,
  });
});

it('has null where a fold does not define a metric', () => {
  const oneClass: FoldOutcome = {
    ...fold([0, 0, 0, 0], 1, true),
    testTargets: { task: 'classification', codes: new Int32Array(4), classCount: 2 },
  };
  const result = classifierResult(regression, foldsOf(oneClass, fold([0, 0, 1, 1], 1, true)));
  expect(figureOf(result, 'rocAuc')).toMatchObject({
    mean: 1,
    sd: null,
    perFold: [null, 1],
    low: 1,
    high: 1,
  });
});

it('gathers what the folds say about a model of a number', () => {
  const ofFold = (values: readonly number[], predictions: readonly number[]): FoldOutcome => ({
    testTargets: { task: 'regression', values: Float64Array.from(values) },
    trainRows: 20,
    trainShares: new Float64Array(0),
    models: [
      {
        id: 'mean',
        summary: { iterations: 1, converged: true },
        predictions: new Float64Array(values.length),
      },
      {
        id: 'linear-regression',
        summary: { iterations: 1, converged: true },
        predictions: Float64Array.from(predictions),
      },
    ],
  });
  const fit: FullFit = {
    model: findModel('linear-regression'),
    fitted: fittedWith(4),
    layerSizes: null,
    solver: 'cholesky',
    operations: { multiplications: 3, additions: 3, exponentials: 0 },
  };
  // Off by 3 and −1, then by nothing; about their mean of 2 the values 1 and 3 have squares of 2 in sum. In the third
  // fold all values are the same, so that there is no variance to explain.
  const outcomes = [ofFold([1, 3], [4, 2]), ofFold([1, 3], [1, 3]), ofFold([5, 5], [5, 6])];
  const result = regressorResult(fit, foldsOf(...outcomes));
  expect(result).toMatchObject({
    id: 'linear-regression',
    parameters: 4,
    solver: 'cholesky',
    operations: fit.operations,
    rowsPerParameter: 5,
    iterations: [1, 1, 1],
    convergedFolds: 3,
  });
  expect(result).not.toHaveProperty('confusion');
  expect(result.metrics).not.toHaveProperty('accuracy');
  expect(figureOf(result, 'rmse').perFold).toEqual(
    [Math.sqrt(5), 0, Math.sqrt(0.5)].map((value) => expect.closeTo(value, 12)),
  );
  expect(figureOf(result, 'mae').perFold).toEqual([2, 0, 0.5]);
  expect(figureOf(result, 'rSquared')).toMatchObject({
    mean: expect.closeTo(-1.5, 12),
    sd: expect.closeTo(Math.sqrt(12.5), 12),
    perFold: [expect.closeTo(-4, 12), 1, null],
  });
});
