import type { Comparison, MetricName, ModelResult, Protocol } from '../../report/comparison-result.ts';
import { correctedInterval } from '../../statistics/corrected-interval.ts';
import { narrowestHalfWidth } from '../../statistics/narrowest-half-width.ts';
import { rowsToSettle } from '../../statistics/rows-to-settle.ts';
import { summarize } from '../../statistics/summarize.ts';
import { decideVerdict } from '../../statistics/verdict.ts';

/** Metrics of which less is better: their differences change sign, so that positive always speaks for the net. */
const lessIsBetter: ReadonlySet<MetricName> = new Set(['logLoss', 'brierScore']);

const pointsPerUnit = 100;

/** Net minus regression over the folds, its interval, and what follows from it. */
export function judge(
  [net, regression]: readonly [ModelResult, ModelResult, ...ModelResult[]],
  metric: MetricName,
  margin: number,
  protocol: Protocol,
  rows: number,
): Comparison {
  const differences = differencesInPoints(net, regression, metric);
  const testToTrain = protocol.testRows / protocol.trainRows;
  const interval = correctedInterval(differences, testToTrain);
  const { choice, evidence } = decideVerdict(interval, margin);
  const { standardDeviation } = summarize(differences);
  const halfWidth = interval.high === null ? null : interval.high - interval.estimate;
  const isOpen = evidence === 'unsettled' && halfWidth !== null;
  return {
    metric,
    unit: 'points',
    margin,
    ...interval,
    method: 'corrected resampled t interval (Nadeau and Bengio, 2003), 95 %',
    verdict: choice,
    evidence,
    rowsToSettle: isOpen ? rowsToSettle(interval.estimate, halfWidth, margin, rows) : null,
    narrowestHalfWidth:
      standardDeviation === null ? null : narrowestHalfWidth(standardDeviation, testToTrain),
  };
}

/** Net minus regression in each fold that defines the metric for both. */
function differencesInPoints(net: ModelResult, regression: ModelResult, metric: MetricName): number[] {
  const sign = lessIsBetter.has(metric) ? -pointsPerUnit : pointsPerUnit;
  return net[metric].perFold.flatMap((ofNet, fold) => {
    const ofRegression = regression[metric].perFold[fold];
    return typeof ofNet === 'number' && typeof ofRegression === 'number'
      ? [sign * (ofNet - ofRegression)]
      : [];
  });
}
