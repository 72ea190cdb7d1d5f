/**
 * Counts how often each class was taken for each other one.
 *
 * @param classes the true code of each row
 * @param predicted the chosen code of each row
 * @returns row-major, classCount × classCount: entry `truth * classCount + prediction` counts rows
 *
 * @example
 * confusionMatrix(Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 1), 2); // 1, 1, 0, 1
 */
export function confusionMatrix(classes: Int32Array, predicted: Int32Array, classCount: number): Int32Array {
  const counts = new Int32Array(classCount * classCount);
  for (let row = 0; row < classes.length; row++) {
    const truth = classes[row] as number;
    const cell = truth * classCount + (predicted[row] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}
