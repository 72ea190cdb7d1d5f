import type { MetricName } from '../scores/score-metric.ts';

const titles: Readonly<Record<MetricName, string>> = {
  accuracy: 'Accuracy',
  balancedAccuracy: 'Balanced accuracy',
  priorCorrectedBalancedAccuracy: 'Balanced accuracy *',
  macroF1: 'Macro F1',
  logLoss: 'Log loss',
  rocAuc: 'ROC AUC',
  brierScore: 'Brier score',
};

/** A metric's name as people write it. */
export function metricTitle(metric: MetricName): string {
  return titles[metric];
}
