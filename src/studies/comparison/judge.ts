import type { FoldOutcome } from '../../evaluation/evaluate-fold.ts';
import { createRandom } from '../../random/random.ts';
import type { Comparison, ModelResult, Protocol } from '../../report/comparison-result.ts';
import { lossMetrics, type MetricName, scoreMetric } from '../../scores/score-metric.ts';
import { correctedInterval } from '../../statistics/corrected-interval.ts';
import type { Interval } from '../../statistics/interval.ts';
import { narrowestHalfWidth } from '../../statistics/narrowest-half-width.ts';
import { pairedBootstrap } from '../../statistics/paired-bootstrap.ts';
import { rowsToSettle } from '../../statistics/rows-to-settle.ts';
import { summarize } from '../../statistics/summarize.ts';
import { decideVerdict } from '../../statistics/verdict.ts';
import { outcomeOf, predictionsOf } from './fold-predictions.ts';

const pointsPerUnit = 100;
const usedForBootstrap = 3;

/** What a comparison is judged by. */
export interface JudgeOptions {
  readonly metric: MetricName;
  /** In points. */
  readonly margin: number;
  readonly protocol: Protocol;
  /** Rows of the table. */
  readonly rows: number;
}

/** Net minus regression over the folds, its interval, and what follows from it. */
export function judge(
  [net, regression]: readonly [ModelResult, ModelResult, ...ModelResult[]],
  outcomes: readonly FoldOutcome[],
  { metric, margin, protocol, rows }: JudgeOptions,
): Comparison {
  const differences = differencesInPoints(net, regression, metric);
  const testToTrain = protocol.testRows / protocol.trainRows;
  const isTestSet = protocol.kind === 'test-set';
  const interval = isTestSet
    ? bootstrapInterval(outcomes, metric, protocol.seed)
    : correctedInterval(differences, testToTrain);
  const { choice, evidence } = decideVerdict(interval, margin);
  const { standardDeviation } = summarize(differences);
  const halfWidth =
    interval.low === null || interval.high === null ? null : (interval.high - interval.low) / 2;
  const isOpen = evidence === 'unsettled' && halfWidth !== null;
  return {
    metric,
    unit: 'points',
    margin,
    ...interval,
    method: isTestSet
      ? 'paired bootstrap over the test rows (percentile, 2,000 resamples), 95 %'
      : 'corrected resampled t interval (Nadeau and Bengio, 2003), 95 %',
    verdict: choice,
    evidence,
    rowsToSettle: isOpen
      ? rowsToSettle(interval.estimate, halfWidth, margin, isTestSet ? protocol.testRows : rows)
      : null,
    narrowestHalfWidth:
      protocol.kind === 'ordered' || standardDeviation === null
        ? null
        : narrowestHalfWidth(standardDeviation, testToTrain),
  };
}

function signOf(metric: MetricName): number {
  return lossMetrics.has(metric) ? -pointsPerUnit : pointsPerUnit;
}

/** Net minus regression in each fold that defines the metric for both; positive where the net is better. */
function differencesInPoints(net: ModelResult, regression: ModelResult, metric: MetricName): number[] {
  return net[metric].perFold.flatMap((ofNet, fold) => {
    const ofRegression = regression[metric].perFold[fold];
    return typeof ofNet === 'number' && typeof ofRegression === 'number'
      ? [signOf(metric) * (ofNet - ofRegression)]
      : [];
  });
}

function bootstrapInterval([outcome]: readonly FoldOutcome[], metric: MetricName, seed: number): Interval {
  if (outcome === undefined) throw new Error('a test set has no outcome');
  const net = predictionsOf(outcome, outcomeOf(outcome, 'dense-net'));
  const regression = predictionsOf(outcome, outcomeOf(outcome, 'logistic-regression'));
  const rows = outcome.testClasses.length;
  const score = (predictions: typeof net, drawn: Int32Array): number =>
    scoreMetric(metric, pick(predictions, drawn)) ?? 0;
  const difference = (drawn: Int32Array): number =>
    signOf(metric) * (score(net, drawn) - score(regression, drawn));
  return pairedBootstrap(rows, difference, createRandom(seed, usedForBootstrap));
}

/** The predictions of these rows only. */
function pick(
  predictions: ReturnType<typeof predictionsOf>,
  rows: Int32Array,
): ReturnType<typeof predictionsOf> {
  const { classes, probabilities, classCount } = predictions;
  const picked = new Float64Array(rows.length * classCount);
  rows.forEach((row, index) => {
    for (let code = 0; code < classCount; code++) {
      picked[index * classCount + code] = probabilities[row * classCount + code] as number;
    }
  });
  return { ...predictions, classes: rows.map((row) => classes[row] as number), probabilities: picked };
}
