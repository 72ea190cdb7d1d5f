import { expect, test } from 'vitest';
import type { ClassPredictions } from '../../src/metrics/contract.ts';
import { poolPredictions } from '../../src/metrics/pool-predictions.ts';
import { findMetric } from '../../src/metrics/registry.ts';

const part = (classes: number[], probabilities: number[], priors: number[]): ClassPredictions => ({
  task: 'classification',
  classes: Int32Array.from(classes),
  probabilities: Float64Array.from(probabilities),
  classCount: 2,
  priors: Float64Array.from(priors),
});

test('predictions follow each other', () => {
  const parts = [part([0], [0.7, 0.3], [0.5, 0.5]), part([1, 0], [0.4, 0.6, 0.9, 0.1], [0.5, 0.5])];
  expect(poolPredictions(parts, false)).toEqual(part([0, 1, 0], [0.7, 0.3, 0.4, 0.6, 0.9, 0.1], [0.5, 0.5]));
  const numbers = [1, 2].map((value) => ({
    task: 'regression' as const,
    values: Float64Array.of(value),
    predictions: Float64Array.of(value + 0.5),
  }));
  expect(poolPredictions(numbers, false)).toEqual({
    task: 'regression',
    values: Float64Array.of(1, 2),
    predictions: Float64Array.of(1.5, 2.5),
  });
});

test('shares of training rows that differ from fold to fold are set aside in each, and an unseen class is never chosen', () => {
  // 30 % is much for a class of 10 %, and little for one of 40 %.
  const parts = [
    part([1], [0.7, 0.3], [0.9, 0.1]),
    part([0], [0.7, 0.3], [0.6, 0.4]),
    part([0], [0.2, 0.8], [1, 0]),
  ];
  const metric = findMetric('priorCorrectedBalancedAccuracy');
  expect(parts.map((one) => metric.score(one))).toEqual([1, 1, 1]);
  expect(metric.score(poolPredictions(parts, true))).toBe(1);
});
