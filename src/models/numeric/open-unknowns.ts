import { factorCholesky } from './cholesky.ts';

/** A part of a direction smaller than this is rounding. */
const negligible = 1e-6;

/**
 * Finds the unknowns that equations leave open: those that take part in any direction along which a symmetric positive
 * semidefinite matrix is flat. Of two columns of which one is twice the other, neither coefficient is known.
 *
 * @param matrix size × size, row-major, at least its lower triangle; left as it is
 * @returns one truth value an unknown
 */
export function openUnknowns(matrix: Float64Array, size: number): boolean[] {
  const factor = matrix.slice();
  factorCholesky(factor, size);
  const isOpen = new Array<boolean>(size).fill(false);
  for (let column = 0; column < size; column++) {
    if (factor[column * size + column] !== Number.POSITIVE_INFINITY) continue;
    isOpen[column] = true;
    const shares = sharesOfOthers(factor, size, column);
    const own = lengthOf(matrix, size, column);
    shares.forEach((share, other) => {
      if (Math.abs(share) * lengthOf(matrix, size, other) > negligible * own) isOpen[other] = true;
    });
  }
  return isOpen;
}

/** How a dependent column is made of the ones before it: the solution of Lᵀ · shares = its row of L. */
function sharesOfOthers(factor: Float64Array, size: number, column: number): Float64Array {
  const shares = factor.slice(column * size, column * size + column);
  for (let i = column - 1; i >= 0; i--) {
    const share = (shares[i] as number) / (factor[i * size + i] as number);
    shares[i] = share;
    for (let k = 0; k < i; k++) shares[k] = (shares[k] as number) - (factor[i * size + k] as number) * share;
  }
  return shares;
}

function lengthOf(matrix: Float64Array, size: number, column: number): number {
  return Math.sqrt(matrix[column * size + column] as number);
}
