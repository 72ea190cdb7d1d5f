import { accuracy } from './accuracy.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { brierScore } from './brier-score.ts';
import { logLoss } from './log-loss.ts';
import { macroF1 } from './macro-f1.ts';
import { predictedClasses } from './predicted-classes.ts';
import { rocAuc } from './roc-auc.ts';

/** The metrics of predicted classes by their names. */
export const classificationMetricNames = [
  'accuracy',
  'balancedAccuracy',
  'priorCorrectedBalancedAccuracy',
  'macroF1',
  'logLoss',
  'rocAuc',
  'brierScore',
] as const;
export type ClassificationMetricName = (typeof classificationMetricNames)[number];

/** What a model predicted for some rows, and what is true. */
export interface ClassPredictions {
  /** The true code of each row. */
  readonly classes: Int32Array;
  /** Row-major, rows × classCount. */
  readonly probabilities: Float64Array;
  readonly classCount: number;
  /** The training shares of the classes. */
  readonly priors: Float64Array;
}

/** One metric of a model's predictions; null where they do not define it. */
export function scoreClassification(
  metric: ClassificationMetricName,
  { classes, probabilities, classCount, priors }: ClassPredictions,
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
