import { aboutTheirMean } from './about-their-mean.ts';
import { numberMetric } from './define-metric.ts';
import { errorInUnit } from './error-in-unit.ts';

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

export const meanAbsoluteErrorMetric = numberMetric({
  ...errorInUnit,
  name: 'mae',
  title: 'Mean absolute error',
  phrase: 'mean absolute error',
  score: ({ values, predictions }) => meanAbsoluteError(values, predictions),
  influences: ({ values, predictions }) =>
    aboutTheirMean(values.map((value, row) => Math.abs(value - (predictions[row] as number)))),
  explain: ({ baseline, target }) =>
    `How far predictions of ${target} are off in the mean, in its own unit, on rows that a model has not learned from; ` +
    `always answering the mean is ${baseline} off.`,
});
