import { expect, it } from 'vitest';
import { presentNumbers } from '../../src/statistics/present-numbers.ts';

it('keeps the numbers that are there, in their order, and leaves what it was given', () => {
  const values = Float64Array.of(3, Number.NaN, -1, Number.NaN, 0);
  expect([...presentNumbers(values)]).toEqual([3, -1, 0]);
  expect(values).toHaveLength(5);
  expect(presentNumbers(Float64Array.of(Number.NaN))).toHaveLength(0);
});
