import type { MetricName } from '../../metrics/metric-name.ts';
import type { ModelResult } from '../../results/comparison-result.ts';
import { figureOf } from '../../results/find-model.ts';
import { formatDecimals, formatPercent, formatQuantity } from '../../text/format.ts';

const titles: Readonly<Record<MetricName, string>> = {
  accuracy: 'Accuracy',
  balancedAccuracy: 'Balanced accuracy',
  priorCorrectedBalancedAccuracy: 'Balanced accuracy *',
  macroF1: 'Macro F1',
  logLoss: 'Log loss',
  rocAuc: 'ROC AUC',
  brierScore: 'Brier score',
  rmse: 'RMSE',
  mae: 'Mean absolute error',
  rSquared: 'R²',
};

/** A metric's name as people write it; the star refers to a note below the table. */
export function metricTitle(metric: MetricName): string {
  return titles[metric];
}

/** A metric's name inside a sentence. */
export function metricPhrase(metric: MetricName): string {
  const title = titles[metric].replace(' *', '');
  return /^R(OC|MSE|²)/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** How a value of a metric is written, and how a spread of such values is. */
interface MetricFormat {
  readonly value: (value: number) => string;
  readonly spread: (sd: number) => string;
}

const share: MetricFormat = {
  value: (value) => formatPercent(value),
  spread: (sd) => (sd * 100).toFixed(1),
};
const threeDecimals: MetricFormat = {
  value: (value) => formatDecimals(value, 3),
  spread: (sd) => formatDecimals(sd, 3),
};
/** In the target's unit, of any size. */
const ofTarget: MetricFormat = { value: formatQuantity, spread: formatQuantity };

const metricFormats: Readonly<Partial<Record<MetricName, MetricFormat>>> = {
  logLoss: threeDecimals,
  rSquared: threeDecimals,
  rmse: ofTarget,
  mae: ofTarget,
};

/** A value as a percentage where the metric is a share, else in the metric's own unit; a dash where it is not known. */
export function formatValue(metric: MetricName, value: number | null): string {
  return value === null ? '–' : (metricFormats[metric] ?? share).value(value);
}

/** A spread in points of a share, else in the metric's own unit; a dash where it is not known. */
export function formatSpread(metric: MetricName, sd: number | null): string {
  return sd === null ? '–' : (metricFormats[metric] ?? share).spread(sd);
}

/** The mean over the folds. */
export function formatMetric(model: ModelResult, metric: MetricName): string {
  return formatValue(metric, figureOf(model, metric).mean);
}
