import { accuracy } from './accuracy.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { brierScore } from './brier-score.ts';
import { logLoss } from './log-loss.ts';
import { macroF1 } from './macro-f1.ts';
import { predictedClasses } from './predicted-classes.ts';
import { rocAuc } from './roc-auc.ts';

/** How good a model's predictions are on rows that it has not seen. */
export interface ScoreRecord {
  readonly accuracy: number;
  readonly balancedAccuracy: number;
  readonly macroF1: number;
  /** Lower is better. */
  readonly logLoss: number;
  /** Null where a class has no row. */
  readonly rocAuc: number | null;
  /** Lower is better. */
  readonly brierScore: number;
}

/**
 * Scores a model's probabilities for the test rows of one fold.
 *
 * @param classes the true code of each row, at least one row
 * @param probabilities row-major, rows × classCount
 * @param priors the training shares of the classes, where the choice of a class is to be corrected for them: see
 * {@link predictedClasses}. Accuracy, balanced accuracy and macro-F1 judge that choice; the others judge the
 * probabilities as they are.
 */
export function scoreFold(
  classes: Int32Array,
  probabilities: Float64Array,
  classCount: number,
  priors?: Float64Array,
): ScoreRecord {
  const predicted = predictedClasses(probabilities, classCount, priors);
  return {
    accuracy: accuracy(classes, predicted),
    balancedAccuracy: balancedAccuracy(classes, predicted, classCount),
    macroF1: macroF1(classes, predicted, classCount),
    logLoss: logLoss(classes, probabilities, classCount),
    rocAuc: rocAuc(classes, probabilities, classCount),
    brierScore: brierScore(classes, probabilities, classCount),
  };
}
