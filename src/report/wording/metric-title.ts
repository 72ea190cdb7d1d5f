import type { Metric } from '../../metrics/contract.ts';
import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { ModelResult } from '../../results/comparison-result.ts';
import { figureOf } from '../../results/find-model.ts';
import { formatDecimals, formatPercent, formatQuantity } from '../../text/format.ts';

/** A metric's name in a table; the star refers to a note below it. */
export function metricTitle(metric: MetricName): string {
  const { title, footnote } = findMetric(metric);
  return footnote === undefined ? title : `${title} *`;
}

/** A metric's name inside a sentence. */
export function metricPhrase(metric: MetricName): string {
  return findMetric(metric).phrase;
}

/** How a value of a metric is written, and how a spread of such values is. */
interface MetricFormat {
  readonly value: (value: number) => string;
  readonly spread: (sd: number) => string;
}

const metricFormats: Readonly<Record<Metric['kind'], MetricFormat>> = {
  share: {
    value: (value) => formatPercent(value),
    spread: (sd) => (sd * 100).toFixed(1),
  },
  plain: {
    value: (value) => formatDecimals(value, 3),
    spread: (sd) => formatDecimals(sd, 3),
  },
  // Of any size.
  targetUnit: { value: formatQuantity, spread: formatQuantity },
};

/** A value as a percentage where the metric is a share, else in the metric's own unit; a dash where it is not known. */
export function formatValue(metric: MetricName, value: number | null): string {
  return value === null ? '–' : metricFormats[findMetric(metric).kind].value(value);
}

/** A spread in points of a share, else in the metric's own unit; a dash where it is not known. */
export function formatSpread(metric: MetricName, sd: number | null): string {
  return sd === null ? '–' : metricFormats[findMetric(metric).kind].spread(sd);
}

/** The mean over the folds. */
export function formatMetric(model: ModelResult, metric: MetricName): string {
  return formatValue(metric, figureOf(model, metric).mean);
}
