/**
 * The share of rows whose class was recognised.
 *
 * @param classes the true code of each row, at least one row
 * @param predicted the chosen code of each row
 * @returns 0 to 1
 *
 * @example
 * accuracy(Int32Array.of(0, 1, 1, 0), Int32Array.of(0, 1, 0, 0)); // 0.75
 */
export function accuracy(classes: Int32Array, predicted: Int32Array): number {
  let hits = 0;
  for (const [row, truth] of classes.entries()) {
    if (predicted[row] === truth) hits++;
  }
  return hits / classes.length;
}
