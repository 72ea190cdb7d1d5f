import { expect, it } from 'vitest';
import { middleHalf } from '../../src/statistics/middle-half.ts';

it('goes from quartile to quartile, whatever the extremes', () => {
  expect(middleHalf([1, 2, 3, 4, 100])).toEqual({ low: 2, high: 4 });
});

it('interpolates: numpy.percentile([4, 1, 3, 2], [25, 75]) is [1.75, 3.25]', () => {
  expect(middleHalf([4, 1, 3, 2])).toEqual({ low: 1.75, high: 3.25 });
});

it('has none of fewer than two', () => {
  expect(middleHalf([])).toBeNull();
  expect(middleHalf([5])).toBeNull();
});
