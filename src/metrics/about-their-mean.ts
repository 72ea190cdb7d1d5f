/**
 * How far each number lies from the mean of all: the influences of a score that is a mean over the rows.
 *
 * @param values one a row, at least one
 *
 * @example
 * aboutTheirMean(Float64Array.of(1, 2, 6)); // −2, −1, 3
 */
export function aboutTheirMean(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
