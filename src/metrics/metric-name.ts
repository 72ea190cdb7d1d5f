import { type ClassificationMetricName, classificationMetricNames } from './score-classification.ts';
import {
  type RegressionMetricName,
  regressionLossMetrics,
  regressionMetricNames,
} from './score-regression.ts';

export type MetricName = ClassificationMetricName | RegressionMetricName;

/** The metrics of predicted classes and those of predicted numbers, by their names. */
export const metricNames: readonly MetricName[] = [...classificationMetricNames, ...regressionMetricNames];

/** Metrics of which less is better. */
export const lossMetrics: ReadonlySet<MetricName> = new Set<MetricName>([
  'logLoss',
  'brierScore',
  ...regressionLossMetrics,
]);
