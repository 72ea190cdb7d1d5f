import { expect, it } from 'vitest';
import { ranks } from '../../src/statistics/ranks.ts';

it('is the example of its documentation', () => {
  expect(ranks([20, 5, 20, 1])).toEqual([3.5, 2, 3.5, 1]);
});

it('lets what is infinite share a rank, such as the scores of nets that diverged', () => {
  // The three largest have the places 3, 4 and 5.
  const most = Number.POSITIVE_INFINITY;
  expect(ranks([most, 2, most, -most, most])).toEqual([4, 2, 4, 1, 4]);
});
