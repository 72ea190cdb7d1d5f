import { expect, it } from 'vitest';
import { distinctSorted, hasTwins } from '../../src/statistics/sorted-numbers.ts';

it.each([
  [[], []],
  [[2], [2]],
  [[1, 1], [1]],
  [
    [-2, -2, 0, 1, 1, 1, 7],
    [-2, 0, 1, 7],
  ],
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
])('finds the different ones of %j, and whether there are twins', (numbers, distinct) => {
  const sorted = Float64Array.from(numbers);
  expect([...distinctSorted(sorted)]).toEqual(distinct);
  expect(hasTwins(sorted)).toBe(distinct.length < numbers.length);
});
