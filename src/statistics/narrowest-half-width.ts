/** The 97.5 % quantile of the normal distribution, to which Student's t comes down as repeats are added. */
const normalQuantile = 1.959963984540054;

/**
 * How narrow a corrected interval can get by repeating the cross-validation, however often. Of its variance
 * s² (1/J + test rows / training rows) only the first part vanishes as the number of folds J grows; what remains is
 * the chance in which rows the table has, and only more rows reduce it.
 *
 * @param standardDeviation s, that of the differences over the folds so far
 * @param testToTrain rows of a test part ÷ rows of its training part: 1 / (k − 1) for k folds
 * @returns half the width, in the unit of the differences
 *
 * @example
 * narrowestHalfWidth(2, 1 / 4); // 1.96 × 2 × √(1/4) = 1.96
 */
export function narrowestHalfWidth(standardDeviation: number, testToTrain: number): number {
  return normalQuantile * standardDeviation * Math.sqrt(testToTrain);
}
