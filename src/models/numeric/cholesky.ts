/** A pivot this small a part of its diagonal is zero but for rounding: its column depends on the ones before. */
const aliasedPivot = 1e-13;

/**
 * Factors a symmetric positive semidefinite matrix in place into L · Lᵀ (Cholesky, 1910), reading and
 * writing the lower triangle only.
 *
 * A column that depends on the ones before it gets an infinite pivot, by which {@link solveCholesky} leaves its
 * unknown at zero, as R's `glm` drops an aliased coefficient. With a ridge there is none.
 *
 * @param matrix size × size, row-major
 * @returns how many columns depend on the ones before them, columns of zeros apart
 */
export function factorCholesky(matrix: Float64Array, size: number): number {
  let dependentColumns = 0;
  for (let i = 0; i < size; i++) {
    const rowI = i * size;
    const diagonal = matrix[rowI + i] as number;
    for (let j = 0; j <= i; j++) {
      const rowJ = j * size;
      const sum = (matrix[rowI + j] as number) - dotOfRows(matrix, rowI, rowJ, j);
      if (j < i) {
        matrix[rowI + j] = sum / (matrix[rowJ + j] as number);
      } else if (sum > aliasedPivot * diagonal) {
        matrix[rowI + i] = Math.sqrt(sum);
      } else {
        matrix[rowI + i] = Number.POSITIVE_INFINITY;
        if (diagonal > 0) dependentColumns++;
      }
    }
  }
  return dependentColumns;
}

/** The product of the first `count` numbers of two rows: four sums, which do not wait for one another. */
function dotOfRows(matrix: Float64Array, rowI: number, rowJ: number, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    a += (matrix[rowI + k] as number) * (matrix[rowJ + k] as number);
    b += (matrix[rowI + k + 1] as number) * (matrix[rowJ + k + 1] as number);
    c += (matrix[rowI + k + 2] as number) * (matrix[rowJ + k + 2] as number);
    d += (matrix[rowI + k + 3] as number) * (matrix[rowJ + k + 3] as number);
  }
  for (; k < count; k++) a += (matrix[rowI + k] as number) * (matrix[rowJ + k] as number);
  return a + b + (c + d);
}

/** Solves L · Lᵀ · x = b in place: `vector` holds b before and x after. */
export function solveCholesky(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = vector[i] as number;
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] as number) * (vector[k] as number);
    vector[i] = sum / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = (vector[i] as number) / (factor[i * size + i] as number);
    vector[i] = value;
    for (let k = 0; k < i; k++) vector[k] = (vector[k] as number) - (factor[i * size + k] as number) * value;
  }
}
