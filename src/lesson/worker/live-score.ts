import { besideTruth } from '../../evaluation/folds/score-predictions.ts';
import { logLoss } from '../../metrics/log-loss.ts';
import { findMetric, type MetricName } from '../../metrics/registry.ts';
import { rootMeanSquaredError } from '../../metrics/root-mean-squared-error.ts';
import type { Targets } from '../../models/contract/targets.ts';
import { unitInterval } from '../../statistics/unit-interval.ts';
import type { LiveScore } from '../protocol.ts';

/**
 * A score on the rows that neither model has seen, with the 95 % interval of what other such rows would give: the fit is
 * taken as it is. Null where the predictions do not define it.
 */
export function liveScore(
  metric: MetricName,
  targets: Targets,
  predictions: Float64Array,
  trainShares: Float64Array,
): LiveScore | null {
  const { score, influences, restsOnFits = false } = findMetric(metric);
  const beside = besideTruth(targets, predictions, trainShares);
  const estimate = score(beside);
  const ofRows = influences(beside);
  if (estimate === null || ofRows === null || !Number.isFinite(estimate)) return null;
  const { low, high } = unitInterval(
    { estimate, ofRepeats: [estimate], influences: [ofRows], restsOnFits },
    0,
  );
  return { estimate, low, high };
}

/** How much one model's score is above another's on the same rows, with the interval of that. */
export function liveDifference(
  metric: MetricName,
  targets: Targets,
  [ours, theirs]: readonly [Float64Array, Float64Array],
  trainShares: Float64Array,
): LiveScore | null {
  const { score, influences, restsOnFits = false } = findMetric(metric);
  const [one, other] = [ours, theirs].map((predictions) => {
    const beside = besideTruth(targets, predictions, trainShares);
    return { score: score(beside), influences: influences(beside) };
  });
  if (one?.score == null || other?.score == null || one.influences === null) return null;
  const estimate = one.score - other.score;
  if (!Number.isFinite(estimate)) return null;
  const ofRows = one.influences.map((influence, row) => influence - (other.influences?.[row] ?? 0));
  const resampled = { estimate, ofRepeats: [estimate], influences: [ofRows], restsOnFits };
  const { low, high } = unitInterval(resampled, 0);
  return { estimate, low, high };
}

/** What a net learns to lower: the log loss of classes, and of a number the root of its mean squared error. */
export function lossOf(targets: Targets, predictions: Float64Array): number {
  return targets.task === 'classification'
    ? logLoss(targets.codes, predictions, targets.classCount)
    : rootMeanSquaredError(targets.values, predictions);
}
