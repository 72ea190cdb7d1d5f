import { expect, it } from 'vitest';
import { openUnknowns } from '../../../src/models/numeric/open-unknowns.ts';

it('finds none where every unknown is settled', () => {
  const matrix = Float64Array.of(4, 0, 2, 10);
  expect(openUnknowns(matrix, 2)).toEqual([false, false]);
  expect([...matrix]).toEqual([4, 0, 2, 10]);
});

it('finds both of two columns that depend on one another, and leaves the third', () => {
  // The second column is twice the first: flat along (2, −1, 0).
  expect(openUnknowns(Float64Array.of(2, 0, 0, 4, 8, 0, 1, 2, 5 / 3), 3)).toEqual([true, true, false]);
});

it('finds a column of zeros, alone', () => {
  expect(openUnknowns(Float64Array.of(3, 0, 0, 0, 0, 0, 1, 0, 2), 3)).toEqual([false, true, false]);
});

it('finds all that takes part in either of two directions', () => {
  // Columns a, b, a + b, c, 2c, with a, b and c of length 1 and at right angles.
  const columns = [
    [1, 0, 0],
    [0, 1, 0],
    [1, 1, 0],
    [0, 0, 1],
    [0, 0, 2],
  ];
  const products = columns.flatMap((left) =>
    columns.map((right) => left.reduce((sum, value, i) => sum + value * (right[i] as number), 0)),
  );
  expect(openUnknowns(Float64Array.from(products), 5)).toEqual([true, true, true, true, true]);
  const withoutSum = products.filter((_, at) => at % 5 !== 2 && Math.floor(at / 5) !== 2);
  expect(openUnknowns(Float64Array.from(withoutSum), 4)).toEqual([false, false, true, true]);
});
