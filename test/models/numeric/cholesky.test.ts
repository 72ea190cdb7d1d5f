import { expect, it } from 'vitest';
import { factorCholesky, solveCholesky } from '../../../src/models/numeric/cholesky.ts';

it('factors and solves', () => {
  // [[4, 2], [2, 10]] = L Lᵀ with L = [[2, 0], [1, 3]]; times (1, −2) it is (0, −18).
  const matrix = Float64Array.of(4, 99, 2, 10);
  expect(factorCholesky(matrix, 2)).toBe(0);
  expect([matrix[0], matrix[2], matrix[3]]).toEqual([2, 1, 3]);
  const vector = Float64Array.of(0, -18);
  solveCholesky(matrix, 2, vector);
  expect([...vector]).toEqual([1, -2]);
});

it('leaves the unknown of a dependent column at zero', () => {
  // The second column is twice the first; (5, 10, 6) is the first plus three times the third.
  const matrix = Float64Array.of(2, 0, 0, 4, 8, 0, 1, 2, 5 / 3);
  expect(factorCholesky(matrix, 3)).toBe(1);
  const vector = Float64Array.of(2 + 3, 4 + 6, 1 + 5);
  solveCholesky(matrix, 3, vector);
  expect(vector[0]).toBeCloseTo(1, 12);
  expect(vector[1]).toBe(0);
  expect(vector[2]).toBeCloseTo(3, 12);
});

it('counts no column of zeros as dependent', () => {
  const matrix = Float64Array.of(0, 0, 0, 4);
  expect(factorCholesky(matrix, 2)).toBe(0);
  const vector = Float64Array.of(0, 8);
  solveCholesky(matrix, 2, vector);
  expect([...vector]).toEqual([0, 2]);
});
