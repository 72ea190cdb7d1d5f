import { expect, it } from 'vitest';
import { standardizeColumns } from '../../../src/models/linear-regression/standardize-columns.ts';

it('centres each column and makes its sum of squares 1', () => {
  // Deviations of −3, 0, 1 and 2 have a sum of squares of 14; those of 5 from itself none.
  const values = Float64Array.of(1, 5, 4, 5, 5, 5, 6, 5);
  const { matrix, means, scales } = standardizeColumns({ rows: 4, columns: 2, values });
  expect([...means]).toEqual([4, 5]);
  expect(scales[0]).toBeCloseTo(Math.sqrt(14), 12);
  expect(scales[1]).toBe(Number.POSITIVE_INFINITY);
  [-3, 0, 0, 0, 1, 0, 2, 0].forEach((deviation, i) => {
    expect(matrix.values[i]).toBeCloseTo(deviation / Math.sqrt(14), 12);
  });
});

it.each([1e-250, 1e250])('keeps every digit of a column of values about %d', (unit) => {
  const { matrix } = standardizeColumns({ rows: 2, columns: 1, values: Float64Array.of(unit, 3 * unit) });
  expect(matrix.values[0]).toBeCloseTo(-Math.SQRT1_2, 15);
  expect(matrix.values[1]).toBeCloseTo(Math.SQRT1_2, 15);
});

it('keeps every digit of a column far from zero', () => {
  const { matrix, means } = standardizeColumns({
    rows: 3,
    columns: 1,
    values: Float64Array.of(1e15 + 1, 1e15 + 2, 1e15 + 3),
  });
  expect(means[0]).toBe(1e15 + 2);
  [-Math.SQRT1_2, 0, Math.SQRT1_2].forEach((expected, i) => {
    expect(matrix.values[i]).toBeCloseTo(expected, 15);
  });
});
