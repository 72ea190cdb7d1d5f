/**
 * Chooses a class for each row: the most probable one, and of equally probable ones that with the lowest code.
 *
 * With `priors`, the shares of the classes among the training rows, each probability is divided by its class's share
 * first. The class then chosen is the one that the row speaks for most against what was known before it was seen,
 * which is the best choice where balanced accuracy counts (Saerens, Latinne and Decaestecker, 2002). A class with a
 * share of 0 was never seen in training; whatever a model says of it is an extrapolation, and it is never chosen.
 *
 * @param probabilities row-major, rows × classCount
 * @param priors one share a class, at least one of them above 0
 * @returns one code a row
 *
 * @example
 * predictedClasses(Float64Array.of(0.8, 0.2, 0.5, 0.5), 2); // 0, 0
 * predictedClasses(Float64Array.of(0.8, 0.2), 2, Float64Array.of(0.9, 0.1)); // 1
 */
export function predictedClasses(
  probabilities: Float64Array,
  classCount: number,
  priors?: Float64Array,
): Int32Array {
  const rows = probabilities.length / classCount;
  const predicted = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let code = 0; code < classCount; code++) {
      // Both indices are within the arrays by the loops' bounds.
      const prior = priors === undefined ? 1 : (priors[code] as number);
      const support = (probabilities[row * classCount + code] as number) / prior;
      if (prior > 0 && support > largest) {
        largest = support;
        predicted[row] = code;
      }
    }
  }
  return predicted;
}
