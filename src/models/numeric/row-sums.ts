import type { Matrix } from '../../encode/matrix.ts';

/**
 * For every class the sum of the rows, each times its own factor: sums = factorsᵀ · X.
 * Four rows at a time, so that each sum is read and written once for four products.
 *
 * @param factors rows × classes
 * @param sums classes × columns, overwritten
 */
export function writeRowSums(rows: Matrix, factors: Float64Array, sums: Float64Array): void {
  const { columns, values } = rows;
  const classCount = sums.length / columns;
  const rowsInFours = rows.rows - (rows.rows % 4);
  sums.fill(0);
  // Every index is inside its array by construction, so `as number` only tells the compiler so.
  for (let row = 0; row < rowsInFours; row += 4) {
    const a = row * columns;
    const b = a + columns;
    const c = b + columns;
    const d = c + columns;
    for (let k = 0; k < classCount; k++) {
      const at = row * classCount + k;
      const factorA = factors[at] as number;
      const factorB = factors[at + classCount] as number;
      const factorC = factors[at + 2 * classCount] as number;
      const factorD = factors[at + 3 * classCount] as number;
      for (let j = 0; j < columns; j++) {
        sums[k * columns + j] =
          (sums[k * columns + j] as number) +
          (factorA * (values[a + j] as number) + factorB * (values[b + j] as number)) +
          (factorC * (values[c + j] as number) + factorD * (values[d + j] as number));
      }
    }
  }
  for (let row = rowsInFours; row < rows.rows; row++) {
    for (let k = 0; k < classCount; k++) {
      const factor = factors[row * classCount + k] as number;
      for (let j = 0; j < columns; j++) {
        const at = k * columns + j;
        sums[at] = (sums[at] as number) + factor * (values[row * columns + j] as number);
      }
    }
  }
}
