import { expect, it } from 'vitest';
import { factorCholesky } from '../../../src/models/numeric/cholesky.ts';
import { smallestEigenvalue } from '../../../src/models/numeric/smallest-eigenvalue.ts';

/** [[1, c], [c, 1]] has the eigenvalues 1 + c and 1 − c. */
function ofCorrelation(c: number): number {
  const matrix = Float64Array.of(1, 0, c, 1);
  factorCholesky(matrix, 2);
  return smallestEigenvalue(matrix, 2);
}

it.each([0.9, 0.999, -0.999, 1 - 1e-9])('finds that of two columns of correlation %d', (c) => {
  const expected = 1 - Math.abs(c);
  expect(Math.abs(ofCorrelation(c) - expected)).toBeLessThan(1e-3 * expected);
});

it('errs upwards, and by a few hundredths at most, where the eigenvalues are of one size', () => {
  expect(ofCorrelation(0.5)).toBeGreaterThanOrEqual(0.5);
  expect(ofCorrelation(0.5)).toBeLessThan(0.55);
});

it('leaves a column of zeros out', () => {
  const matrix = Float64Array.of(4, 0, 0, 0, 0, 0, 0, 0, 0.02);
  factorCholesky(matrix, 3);
  expect(smallestEigenvalue(matrix, 3)).toBeCloseTo(0.02, 9);
});
