import { expect, test } from 'vitest';
import { rSquared, rSquaredMetric } from '../../src/metrics/r-squared.ts';

test('the example holds', () => {
  // About the mean 2.5 the squares are 2.25 + 0.25 + 0.25 + 2.25 = 5, and one prediction misses by 1.
  expect(rSquared(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 3))).toBeCloseTo(0.8, 12);
});

test('it does not forgive a factor, as the squared correlation does', () => {
  // The misses are 1, 2 and 3, their squares 14; about the mean the squares are 2.
  expect(rSquared(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6))).toBeCloseTo(1 - 14 / 2, 12);
});

test('a target without variance has none to explain', () => {
  // The mean of three times 0.1 is not 0.1 in floating point.
  expect(rSquared(Float64Array.of(0.1, 0.1, 0.1), Float64Array.of(0.1, 0.1, 0.2))).toBeNull();
  expect(rSquared(Float64Array.of(3), Float64Array.of(3))).toBeNull();
  expect(rSquared(Float64Array.of(), Float64Array.of())).toBeNull();
});

test('is held against the mean of other rows where that fails the rows that are judged on', () => {
  const isUseless = (score: number, ofBaseline: number) => rSquaredMetric.isUseless?.(score, ofBaseline);
  expect(isUseless(0.009, -0.01)).toBe(true);
  expect(isUseless(0.02, -0.01)).toBe(false);
  // The mean leaves 71.2 times the variance, and the model 2.1 times: much better, though its R² is below 0.
  expect(isUseless(-1.1, -70.2)).toBe(false);
  expect(isUseless(-122, -70.2)).toBe(true);
});
