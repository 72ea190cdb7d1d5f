import { expect, test } from 'vitest';
import { rootMeanSquaredError } from '../../src/metrics/root-mean-squared-error.ts';

test('the example holds', () => {
  // One miss of 4 in four rows: √(16 ∕ 4).
  expect(rootMeanSquaredError(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 8))).toBe(2);
});

test('no miss is no error', () => {
  expect(rootMeanSquaredError(Float64Array.of(1, 2), Float64Array.of(1, 2))).toBe(0);
});
