import { expect, it } from 'vitest';
import { rankCorrelation } from '../../src/statistics/rank-correlation.ts';

it('is the example of its documentation: 1 − 6 · Σd² ∕ (n (n² − 1)) with Σd² = 2', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 40, 30])).toBeCloseTo(1 - (6 * 2) / (4 * 15), 12);
});

it('agrees with scipy where values are equal', () => {
  // scipy.stats.spearmanr([3, 1, 4, 1, 5, 9], [2, 7, 1, 8, 2, 8]), scipy 1.10.1
  expect(rankCorrelation([3, 1, 4, 1, 5, 9], [2, 7, 1, 8, 2, 8])).toBeCloseTo(-0.1343433226559697, 12);
});

it('is 1 and −1 at most', () => {
  expect(rankCorrelation([0.1, 0.7, 0.3, 0.5, 0.2], [1, 9, 3, 5, 2])).toBe(1);
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBe(-1);
});

it('is null for two things, or where a list knows no order', () => {
  expect(rankCorrelation([1, 2], [1, 2])).toBeNull();
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
});
