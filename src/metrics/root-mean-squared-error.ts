import { numberMetric } from './define-metric.ts';
import { errorInUnit } from './error-in-unit.ts';
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

/**
 * How much each row moves the root mean squared error: (squared error − mean squared error) ÷ (2 × the root of the mean),
 * by the chain rule.
 *
 * @param values the true number of each row, at least one row
 * @param predictions the predicted number of each row
 * @returns one a row, in the target's own units; they add up to 0
 *
 * @example
 * rootMeanSquaredErrorInfluences(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 8)); // −1, −1, −1, 3
 */
export function rootMeanSquaredErrorInfluences(
  values: Float64Array,
  predictions: Float64Array,
): Float64Array {
  const root = rootMeanSquaredError(values, predictions);
  if (root === 0) return new Float64Array(values.length);
  // Divided by the root before it is squared: no square leaves the range of a double.
  return values.map((value, row) => (root * (((value - (predictions[row] as number)) / root) ** 2 - 1)) / 2);
}

export const rootMeanSquaredErrorMetric = numberMetric({
  ...errorInUnit,
  name: 'rmse',
  title: 'RMSE',
  phrase: 'RMSE',
  besideVerdict: 'below',
  score: ({ values, predictions }) => rootMeanSquaredError(values, predictions),
  influences: ({ values, predictions }) => rootMeanSquaredErrorInfluences(values, predictions),
  explain: ({ baseline, target }) =>
    `How far predictions of ${target} are off, in its own unit and large misses weighing more, on rows that a model ` +
    `has not learned from; always answering the mean is ${baseline} off.`,
});
