import { rootMeanSquare } from './root-mean-square.ts';

/**
 * How far predictions lie from the truth, in the target's own units: the square root of the mean squared error, in which
 * one large miss weighs more than several small ones. Lower is better.
 *
 * @param values the true number of each row, at least one row
 * @param predictions the predicted number of each row
 *
 * @example
 * rootMeanSquaredError(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 8)); // 2
 */
export function rootMeanSquaredError(values: Float64Array, predictions: Float64Array): number {
  return rootMeanSquare(values.map((value, row) => value - (predictions[row] as number)));
}
