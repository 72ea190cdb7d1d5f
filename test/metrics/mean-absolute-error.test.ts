import { expect, test } from 'vitest';
import { meanAbsoluteError } from '../../src/metrics/mean-absolute-error.ts';

test('the example holds', () => {
  expect(meanAbsoluteError(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 8))).toBe(1);
});

test('misses on either side do not cancel', () => {
  expect(meanAbsoluteError(Float64Array.of(1, 1), Float64Array.of(0, 3))).toBe(1.5);
});
