import { findMetric, type MetricName } from './registry.ts';

/** 1 where more of a metric is better, −1 where less is. */
export function directionOf(metric: MetricName): 1 | -1 {
  return findMetric(metric).lowerIsBetter ? -1 : 1;
}
