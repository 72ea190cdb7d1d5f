import { solveCholesky } from './cholesky.ts';

/** Each brings the estimate nearer by the ratio of the two smallest eigenvalues, squared: enough to tell 0 from 1e-10. */
const rounds = 3;

/**
 * Estimates the smallest eigenvalue of a factored matrix, from above, by inverse iteration (Wielandt, 1944): nearly zero
 * when the columns nearly depend on one another, which no single pivot of the factor has to show.
 *
 * An unknown whose pivot is infinite is left out.
 *
 * @param factor of {@link factorCholesky}
 */
export function smallestEigenvalue(factor: Float64Array, size: number): number {
  // Falling, so that it is at right angles to no difference of two columns.
  let vector = Float64Array.from({ length: size }, (_, i) => 1 / (i + 1));
  let eigenvalue = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    if (length === 0) return Number.POSITIVE_INFINITY;
    vector = vector.map((value) => value / length);
    solveCholesky(factor, size, vector);
    eigenvalue = 1 / Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  }
  return eigenvalue;
}
