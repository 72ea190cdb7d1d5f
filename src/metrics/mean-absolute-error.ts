/**
 * How far a prediction lies from the truth on average, in the target's own units, every unit of distance weighing the
 * same. Lower is better.
 *
 * @param values the true number of each row, at least one row
 * @param predictions the predicted number of each row
 *
 * @example
 * meanAbsoluteError(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 8)); // 1
 */
export function meanAbsoluteError(values: Float64Array, predictions: Float64Array): number {
  const sum = values.reduce(
    (before, value, row) => before + Math.abs(value - (predictions[row] as number)),
    0,
  );
  return sum / values.length;
}
