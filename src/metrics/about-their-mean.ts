import { ofRows } from './of-rows.ts';

/**
 * How far each number lies from the mean of all: the influences of a score that is a mean over the rows.
 *
 * @param values one a row, at least one
 *
 * @example
 * aboutTheirMean(Float64Array.of(1, 2, 6)); // −2, −1, 3
 */
export function aboutTheirMean(values: Float64Array): Float64Array {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row] as number;
  const mean = sum / values.length;
  return ofRows(values.length, (row) => (values[row] as number) - mean);
}
