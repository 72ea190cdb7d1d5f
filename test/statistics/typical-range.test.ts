import { expect, it } from 'vitest';
import { typicalRange } from '../../src/statistics/typical-range.ts';

it('is that of numpy.percentile([4, 1, 3, 2, 50], [5, 95]): 1.2 and 40.8', () => {
  const range = typicalRange([4, 1, 3, 2, 50]);
  expect(range?.low).toBeCloseTo(1.2, 12);
  expect(range?.high).toBeCloseTo(40.8, 12);
});

it('is the example', () => {
  expect(typicalRange([10, 20, 30])).toEqual({ low: 11, high: 29 });
});

it('is none of fewer than two', () => {
  expect(typicalRange([])).toBeNull();
  expect(typicalRange([5])).toBeNull();
});
