import { directionOf } from './direction.ts';
import { findMetric, type MetricName } from './registry.ts';

/**
 * How much of a metric is a point: a hundredth of a share or of a plain number, and a hundredth of the baseline's mean
 * error for errors in the target's unit, which mean nothing without something to hold them against.
 *
 * @param baselineMean the baseline's score, the mean over the folds
 * @returns 0 where the baseline makes no error to hold others against
 */
export function pointSize(metric: MetricName, baselineMean: number): number {
  return findMetric(metric).kind === 'targetUnit' ? baselineMean / 100 : 0.01;
}

/**
 * A difference of two scores in points, positive where the first is better.
 *
 * @param size of a point
 */
export function inPoints(difference: number, metric: MetricName, size: number): number {
  return (directionOf(metric) * difference) / size;
}

/**
 * The differences of two models' scores in points, fold by fold; null where the metric is not defined for either.
 *
 * @param first one score a fold, positive differences where they are better
 * @param second of the same folds
 * @param size of a point
 */
export function differencesInPoints(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  metric: MetricName,
  size: number,
): (number | null)[] {
  return first.map((score, fold) => {
    const other = second[fold] ?? null;
    return score === null || other === null ? null : inPoints(score - other, metric, size);
  });
}
