import { lossMetrics, type MetricName } from './metric-name.ts';

/** A difference of two scores in points, positive where the first is better. */
export function inPoints(difference: number, metric: MetricName, pointSize: number): number {
  return (lossMetrics.has(metric) ? -difference : difference) / pointSize;
}

/**
 * The differences of two models' scores in points, fold by fold; null where the metric is not defined for either.
 *
 * @param first one score a fold, positive differences where they are better
 * @param second of the same folds
 */
export function differencesInPoints(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  metric: MetricName,
  pointSize: number,
): (number | null)[] {
  return first.map((score, fold) => {
    const other = second[fold] ?? null;
    return score === null || other === null ? null : inPoints(score - other, metric, pointSize);
  });
}
