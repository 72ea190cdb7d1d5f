import type { Predictions } from '../../metrics/contract.ts';
import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { Targets } from '../../models/contract/targets.ts';

/**
 * One metric of a model's predictions; null where they do not define it.
 *
 * @param metric one of the targets' task
 * @param predictions rows × predictions of a row
 * @param trainShares of the classes among the rows that the model learned from
 */
export function scorePredictions(
  metric: MetricName,
  targets: Targets,
  predictions: Float64Array,
  trainShares: Float64Array,
): number | null {
  return findMetric(metric).score(besideTruth(targets, predictions, trainShares));
}

/** A model's predictions as metrics take them. */
export function besideTruth(
  targets: Targets,
  predictions: Float64Array,
  trainShares: Float64Array,
): Predictions {
  if (targets.task === 'regression') return { ...targets, predictions };
  const { task, codes, classCount } = targets;
  return { task, classes: codes, probabilities: predictions, classCount, priors: trainShares };
}

/** The share of each class; none where a number is predicted. */
export function classShares(targets: Targets): Float64Array {
  if (targets.task === 'regression') return new Float64Array(0);
  const counts = new Float64Array(targets.classCount);
  for (const code of targets.codes) counts[code] = (counts[code] as number) + 1;
  return counts.map((count) => count / targets.codes.length);
}
