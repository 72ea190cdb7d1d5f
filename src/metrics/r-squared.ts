import { aboutTheirMean } from './about-their-mean.ts';
import { numberMetric } from './define-metric.ts';
import { rootMeanSquare } from './root-mean-square.ts';

/**
 * The share of the target's variance that predictions explain: 1 − SSres ÷ SStot (the coefficient of determination).
 * 1 is perfect, 0 is no better than always answering the mean of these rows, and below 0 is worse than that. It is not
 * the squared correlation, which forgives predictions that are off by a constant or a factor.
 *
 * @param values the true number of each row
 * @param predictions the predicted number of each row
 * @returns null where there are fewer than two rows or the values are all equal, for then there is no variance
 *
 * @example
 * rSquared(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 3)); // 1 − 1 ÷ 5 = 0.8
 */
export function rSquared(values: Float64Array, predictions: Float64Array): number | null {
  if (values.every((value) => value === values[0])) return null;
  const residuals = values.map((value, row) => value - (predictions[row] as number));
  return 1 - (rootMeanSquare(residuals) / rootMeanSquare(aboutTheirMean(values))) ** 2;
}

/**
 * How much each row moves R²: ((1 − R²) × its squared deviation from the mean − its squared error) ÷ the mean squared
 * deviation, by the chain rule.
 *
 * @param values the true number of each row
 * @param predictions the predicted number of each row
 * @returns one a row, which add up to 0; null where R² is
 *
 * @example
 * rSquaredInfluences(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 3, 3)); // 0.36, 0.04, 0.04, −0.44
 */
export function rSquaredInfluences(values: Float64Array, predictions: Float64Array): Float64Array | null {
  const score = rSquared(values, predictions);
  if (score === null) return null;
  const deviations = aboutTheirMean(values);
  const spread = rootMeanSquare(deviations);
  return deviations.map((deviation, row) => {
    const residual = (values[row] as number) - (predictions[row] as number);
    return (1 - score) * (deviation / spread) ** 2 - (residual / spread) ** 2;
  });
}

/** A share of the variance that says nothing. */
const smallestShare = 0.01;

/**
 * What is left unexplained of what the baseline leaves, below which a model is better than it, whatever the share: where
 * the mean of the training rows is far from that of others, as one huge value makes it, R² is below 0 for both.
 */
const baselineLeft = 0.9;

export const rSquaredMetric = numberMetric({
  name: 'rSquared',
  title: 'R²',
  phrase: 'R²',
  kind: 'plain',
  lowerIsBetter: false,
  range: [Number.NEGATIVE_INFINITY, 1],
  besideVerdict: 'below',
  gateHint: 'at most 1 (such as 0.5 for half of the variance)',
  score: ({ values, predictions }) => rSquared(values, predictions),
  influences: ({ values, predictions }) => rSquaredInfluences(values, predictions),
  explain: ({ target }) =>
    `How much of the ups and downs of ${target} a model explains: 1 is all of them, and 0 is no better than always ` +
    'answering the mean.',
  isUseless: (score, baseline) =>
    score <= smallestShare && !(baseline !== null && 1 - score < baselineLeft * (1 - baseline)),
  nearPerfect: { from: 0.995, called: 'an R²' },
});
