import { expect, test } from 'vitest';
import { summarize } from '../../src/statistics/summarize.ts';

test('the example holds', () => {
  // The squared deviations from 5 are 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32.
  const { mean, standardDeviation } = summarize([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(mean).toBe(5);
  expect(standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 14);
});

test('a single value says nothing of its spread', () => {
  expect(summarize([3])).toEqual({ mean: 3, standardDeviation: null });
});

test('equal values have no spread', () => {
  expect(summarize([0.1, 0.1, 0.1])).toEqual({ mean: expect.closeTo(0.1, 15), standardDeviation: 0 });
});
