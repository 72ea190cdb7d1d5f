import type { Matrix } from '../../encode/matrix.ts';

/**
 * The linear score of every row for every class, rows × classes: scores = X · weightsᵀ.
 * Four rows at a time: their sums do not wait for one another.
 *
 * @param weights classes × columns, row-major
 */
export function writeScores(rows: Matrix, weights: Float64Array, scores: Float64Array): void {
  const { columns, values } = rows;
  const classCount = weights.length / columns;
  const rowsInFours = rows.rows - (rows.rows % 4);
  // Every index is inside its array by construction, so `as number` only tells the compiler so.
  for (let row = 0; row < rowsInFours; row += 4) {
    const a = row * columns;
    const b = a + columns;
    const c = b + columns;
    const d = c + columns;
    for (let k = 0; k < classCount; k++) {
      let scoreA = 0;
      let scoreB = 0;
      let scoreC = 0;
      let scoreD = 0;
      for (let j = 0; j < columns; j++) {
        const weight = weights[k * columns + j] as number;
        scoreA += (values[a + j] as number) * weight;
        scoreB += (values[b + j] as number) * weight;
        scoreC += (values[c + j] as number) * weight;
        scoreD += (values[d + j] as number) * weight;
      }
      const at = row * classCount + k;
      scores[at] = scoreA;
      scores[at + classCount] = scoreB;
      scores[at + 2 * classCount] = scoreC;
      scores[at + 3 * classCount] = scoreD;
    }
  }
  for (let row = rowsInFours; row < rows.rows; row++) {
    for (let k = 0; k < classCount; k++) {
      let score = 0;
      for (let j = 0; j < columns; j++) {
        score += (values[row * columns + j] as number) * (weights[k * columns + j] as number);
      }
      scores[row * classCount + k] = score;
    }
  }
}
