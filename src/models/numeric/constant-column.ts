import type { Matrix } from '../../encode/matrix.ts';

/** A copy of the rows with a last column of ones, whose coefficient is the intercept. */
export function withConstantColumn(features: Matrix): Matrix {
  const columns = features.columns + 1;
  const values = new Float64Array(features.rows * columns);
  for (let row = 0; row < features.rows; row++) {
    const start = row * features.columns;
    for (let column = 0; column < features.columns; column++) {
      values[row * columns + column] = features.values[start + column] as number;
    }
    values[row * columns + features.columns] = 1;
  }
  return { rows: features.rows, columns, values };
}
