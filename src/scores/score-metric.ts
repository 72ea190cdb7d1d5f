import { accuracy } from './accuracy.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { brierScore } from './brier-score.ts';
import { logLoss } from './log-loss.ts';
import { macroF1 } from './macro-f1.ts';
import { predictedClasses } from './predicted-classes.ts';
import { rocAuc } from './roc-auc.ts';

/** The metrics by their names. */
export const metricNames = [
  'accuracy',
  'balancedAccuracy',
  'priorCorrectedBalancedAccuracy',
  'macroF1',
  'logLoss',
  'rocAuc',
  'brierScore',
] as const;
export type MetricName = (typeof metricNames)[number];

/** Metrics of which less is better. */
export const lossMetrics: ReadonlySet<MetricName> = new Set(['logLoss', 'brierScore']);

/** What a model predicted for some rows, and what is true. */
export interface Predictions {
  /** The true code of each row. */
  readonly classes: Int32Array;
  /** Row-major, rows × classCount. */
  readonly probabilities: Float64Array;
  readonly classCount: number;
  /** The training shares of the classes. */
  readonly priors: Float64Array;
}

/** One metric of a model's predictions; null where they do not define it. */
export function scoreMetric(
  metric: MetricName,
  { classes, probabilities, classCount, priors }: Predictions,
): number | null {
  switch (metric) {
    case 'accuracy':
      return accuracy(classes, predictedClasses(probabilities, classCount));
    case 'balancedAccuracy':
      return balancedAccuracy(classes, predictedClasses(probabilities, classCount), classCount);
    case 'priorCorrectedBalancedAccuracy':
      return balancedAccuracy(classes, predictedClasses(probabilities, classCount, priors), classCount);
    case 'macroF1':
      return macroF1(classes, predictedClasses(probabilities, classCount), classCount);
    case 'logLoss':
      return logLoss(classes, probabilities, classCount);
    case 'rocAuc':
      return rocAuc(classes, probabilities, classCount);
    case 'brierScore':
      return brierScore(classes, probabilities, classCount);
  }
}
