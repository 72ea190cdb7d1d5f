import { lossMetrics, type MetricName } from '../../scores/metric-name.ts';

/**
 * How much of a metric is a point: a hundredth of a share or of a loss, and a hundredth of the baseline's mean error for
 * errors in the target's unit, which mean nothing without something to hold them against.
 */
export function sizeOfPoint(metric: MetricName, baselineMean: number): number {
  return metric === 'rmse' || metric === 'mae' ? baselineMean / 100 : 0.01;
}

/** A difference of two scores in points, positive where the first is better. */
export function inPoints(difference: number, metric: MetricName, pointSize: number): number {
  return (lossMetrics.has(metric) ? -difference : difference) / pointSize;
}
