import { expect, test } from 'vitest';
import { brierScore } from '../../src/metrics/brier-score.ts';
import { predictions } from './predictions.ts';

test('the example holds', () => {
  expect(brierScore(Int32Array.of(1), Float64Array.of(0.2, 0.8), 2)).toBeCloseTo(0.04, 15);
});

test('a mistake made with certainty costs 1, whatever the number of classes', () => {
  expect(brierScore(Int32Array.of(1), Float64Array.of(1, 0), 2)).toBe(1);
  expect(brierScore(Int32Array.of(1), Float64Array.of(1, 0, 0, 0), 4)).toBe(1);
});

test.each(predictions)('$name: equals scikit-learn', ({ classes, probabilities, classCount, expected }) => {
  expect(brierScore(classes, probabilities, classCount)).toBeCloseTo(expected.scores.brierScore, 12);
});
