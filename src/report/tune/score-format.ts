import type { MetricName } from '../../scores/metric-name.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { metricTitle } from '../metric-title.ts';
import type { TuneResult } from './tune-result.ts';

/** How the scores of a sweep are written: as percentages, errors of a number as those of the baseline's error. */
export interface ScoreFormat {
  /** A score on the axis of a plot: in points, or hundredths. */
  readonly toPlot: (score: number) => number;
  readonly format: (score: number) => string;
  /** A value of the axis, with so many digits after the point. */
  readonly formatPlot: (value: number, digits: number) => string;
}

export function scoreFormat({ metric, pointSize }: Pick<TuneResult, 'metric' | 'pointSize'>): ScoreFormat {
  const toPlot = (score: number): number => score / pointSize;
  if (metric === 'logLoss' || metric === 'rSquared') {
    const formatPlot = (value: number, digits: number): string =>
      (value / 100).toFixed(digits + 2).replace('-', '−');
    return { toPlot, format: (score) => formatPlot(toPlot(score), 1), formatPlot };
  }
  return {
    toPlot,
    format: (score) =>
      toPlot(score) < 1000 ? formatPercent(toPlot(score) / 100) : `${formatNumber(toPlot(score))} %`,
    formatPlot: (value, digits) => `${value.toFixed(digits)} %`,
  };
}

/** What the scores are, with what a reader has to know of them. */
export function scoreTitle(metric: MetricName): string {
  const name = metricTitle(metric).replace(' *', '');
  if (metric === 'priorCorrectedBalancedAccuracy') return `${name} (probabilities ÷ class shares)`;
  return metric === 'rmse' || metric === 'mae' ? `${name} (as a share of the baseline’s)` : name;
}
