import { studentTQuantile } from '../../dist/statistics/student-t-quantile.js';
import { summarize } from '../../dist/statistics/summarize.js';

/**
 * How much better one model is than another, from the differences of their scores on the folds of a repeated
 * cross-validation, with the corrected resampled t interval (Nadeau and Bengio, Inference for the Generalization
 * Error, 2003; for repeated folds, Bouckaert and Frank, 2004).
 *
 * Folds share most of their training rows, so that their differences vary less than those of fresh tables would. The
 * plain standard error s / √J of J folds ignores that and finds differences where there are none; the corrected one
 * is s √(1/J + test rows / training rows), and the interval reaches t(0.975; J − 1) of it to either side.
 *
 * It is what the tool's interval is held against.
 *
 * @param differences one a fold of every repeat, at least one, every one finite
 * @param testToTrain rows of a test part ÷ rows of its training part: 1 / (k − 1) for k folds
 * @returns in the unit of the differences; no interval for a single one, and one of no width where all are equal
 *
 * @example
 * correctedInterval([1, 2, 3], 1 / 2); // 2 ± 4.3027 × 1 × √(1/3 + 1/2) = 2 ± 3.928
 */
export function correctedInterval(differences, testToTrain) {
  const { mean, standardDeviation } = summarize(differences);
  if (standardDeviation === null) return { estimate: mean, low: null, high: null };
  const folds = differences.length;
  const standardError = standardDeviation * Math.sqrt(1 / folds + testToTrain);
  const halfWidth = studentTQuantile(0.975, folds - 1) * standardError;
  return { estimate: mean, low: mean - halfWidth, high: mean + halfWidth };
}
