/** An entry on or below the diagonal of a pair's Gram matrix; the pairs of classes come as (1, 0), (2, 0), (2, 1), … */
export type PairGrams = (pair: number, row: number, column: number) => number;

/**
 * Writes the lower triangle of the Hessian of the softmax log loss (Böhning, 1992): off the diagonal, the block of
 * classes k and l is −Σ p_k p_l x xᵀ; as the blocks of a class sum to zero, the one on the diagonal is minus the
 * sum of the others, and needs no pass over the rows of its own.
 *
 * Adding one number to the weights of all classes changes no probability, so the likelihood leaves that direction
 * open. The gradient has no part in it; a curvature added along it keeps the Hessian invertible and gives Newton
 * steps whose weights sum to zero over the classes, whatever its size, so that from a centred start the
 * solution is the centred one.
 *
 * @param gram of the pairs of classes, weighted by p_k p_l
 * @param hessian (classes × columns)², row-major
 */
export function writeSoftmaxHessian(
  gram: PairGrams,
  columns: number,
  classCount: number,
  hessian: Float64Array,
): void {
  const size = classCount * columns;
  hessian.fill(0);

  /** Adds factor × the Gram matrix of a pair, of which only the lower triangle is known, to the block of classes k and l. */
  function addToBlock(k: number, l: number, pair: number, factor: number): void {
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j <= i; j++) {
        const value = factor * gram(pair, i, j);
        const at = (k * columns + i) * size + l * columns + j;
        hessian[at] = (hessian[at] as number) + value;
        const mirrored = (k * columns + j) * size + l * columns + i;
        if (i !== j) hessian[mirrored] = (hessian[mirrored] as number) + value;
      }
    }
  }

  for (let k = 1, pair = 0; k < classCount; k++) {
    for (let l = 0; l < k; l++, pair++) {
      addToBlock(k, l, pair, -1);
      addToBlock(k, k, pair, 1);
      addToBlock(l, l, pair, 1);
    }
  }
  closeOpenDirections(hessian, classCount, columns);
}

/** Adds, for each column, the mean of its diagonal to every pair of classes. */
function closeOpenDirections(hessian: Float64Array, classCount: number, columns: number): void {
  const size = classCount * columns;
  for (let column = 0; column < columns; column++) {
    let curvature = 0;
    for (let at = column; at < size; at += columns)
      curvature += (hessian[at * size + at] as number) / classCount;
    for (let row = column; row < size; row += columns) {
      for (let at = row * size + column; at < (row + 1) * size; at += columns) {
        hessian[at] = (hessian[at] as number) + curvature;
      }
    }
  }
}
