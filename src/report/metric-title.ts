import type { MetricName } from '../scores/score-metric.ts';
import type { ModelResult } from './comparison-result.ts';
import { formatPercent } from './format.ts';

const titles: Readonly<Record<MetricName, string>> = {
  accuracy: 'Accuracy',
  balancedAccuracy: 'Balanced accuracy',
  priorCorrectedBalancedAccuracy: 'Balanced accuracy *',
  macroF1: 'Macro F1',
  logLoss: 'Log loss',
  rocAuc: 'ROC AUC',
  brierScore: 'Brier score',
};

/** A metric's name as people write it; the star refers to a note below the table. */
export function metricTitle(metric: MetricName): string {
  return titles[metric];
}

/** A metric's name inside a sentence. */
export function metricPhrase(metric: MetricName): string {
  const title = titles[metric].replace(' *', '');
  return title.startsWith('ROC') ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** The mean over the folds: a percentage, but for the log loss, which has no upper end. */
export function formatMetric(model: ModelResult, metric: MetricName): string {
  const { mean } = model[metric];
  if (mean === null) return '–';
  return metric === 'logLoss' ? mean.toFixed(3) : formatPercent(mean);
}

/** The spread over the folds, in points or, for the log loss, in its own unit. */
export function formatSpread(model: ModelResult, metric: MetricName): string {
  const { sd } = model[metric];
  if (sd === null) return '–';
  return metric === 'logLoss' ? sd.toFixed(3) : (sd * 100).toFixed(1);
}
