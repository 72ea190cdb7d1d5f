/**
 * The square root of the mean square, scaled by the largest number first, so that no square leaves the range of a double
 * (Blue, 1978).
 *
 * @param values at least one
 */
export function rootMeanSquare(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  const sum = values.reduce((before, value) => before + (value / largest) ** 2, 0);
  return largest * Math.sqrt(sum / values.length);
}
