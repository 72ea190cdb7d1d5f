import { findMetric, type MetricName } from '../../metrics/registry.ts';
import { formatDecimals, formatNumber, formatPercent } from '../../text/format.ts';

/** What the scores of a study are of. */
interface ScoredResult {
  readonly metric: MetricName;
  readonly pointSize: number;
}

/** How scores are written in plots: as percentages, errors of a number as those of the baseline's error. */
export interface ScoreFormat {
  /** A score on the axis of a plot: in points, or hundredths. */
  readonly toPlot: (score: number) => number;
  readonly format: (score: number) => string;
  /** A value of the axis, with so many digits after the point. */
  readonly formatPlot: (value: number, digits: number) => string;
}

export function scoreFormat({ metric, pointSize }: ScoredResult): ScoreFormat {
  const toPlot = (score: number): number => score / pointSize;
  if (findMetric(metric).kind === 'plain') {
    const formatPlot = (value: number, digits: number): string => formatDecimals(value / 100, digits + 2);
    return { toPlot, format: (score) => formatPlot(toPlot(score), 1), formatPlot };
  }
  return {
    toPlot,
    format: (score) => formatShare(toPlot(score)),
    formatPlot: (value, digits) => `${formatDecimals(value, digits)} %`,
  };
}

/** Hundredths as a percentage, of any size. */
function formatShare(hundredths: number): string {
  if (hundredths < 1000) return formatPercent(hundredths / 100);
  return `${hundredths < mostInDigits ? formatNumber(hundredths) : formatDecimals(hundredths, 0)} %`;
}

/** From here on a power of ten is easier to read. */
const mostInDigits = 1e6;

/**
 * What the scores are, with what a reader has to know of them.
 *
 * @param more to know, after what the metric itself demands
 */
export function scoreTitle(metric: MetricName, ...more: readonly string[]): string {
  const { title, kind, correctsForShares } = findMetric(metric);
  const notes = [
    ...(correctsForShares ? ['probabilities ÷ class shares'] : []),
    ...(kind === 'targetUnit' ? ['as a share of the baseline’s'] : []),
    ...more,
  ];
  return notes.length === 0 ? title : `${title} (${notes.join(', ')})`;
}

/** The same for an axis, which says where lower is better. */
export function scoreAxisTitle(metric: MetricName): string {
  return scoreTitle(metric, ...(findMetric(metric).lowerIsBetter ? ['lower is better'] : []));
}
