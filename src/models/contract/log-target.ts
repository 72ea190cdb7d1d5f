import type { Predictor } from './fitted-model.ts';
import type { OperationCount } from './operations.ts';
import type { Targets } from './targets.ts';

/** Predictions go no higher: the squares of larger ones would exceed what a double holds. */
const largestPrediction = 1e140;

/**
 * Whether models learn the logarithm of a target.
 *
 * @param target of a task, a table, saved models or a result
 */
export function learnsLogarithm(target: object): boolean {
  return 'transform' in target && target.transform === 'log';
}

/** The targets as a model is given them to learn: where there is a transform, its results, which have none. */
export function learnedTargets(targets: Targets): Targets {
  if (targets.task === 'classification' || targets.transform === undefined) return targets;
  return { task: targets.task, values: targets.values.map(Math.log) };
}

/**
 * The number that a predicted natural logarithm stands for, in the target's own unit: its exponential, as scikit-learn's
 * `TransformedTargetRegressor(func=np.log, inverse_func=np.exp)` has it. Where errors of the logarithm are symmetric, it
 * is the median of what is predicted, which is less than the mean.
 *
 * Duan's smearing factor (1983), the mean exponential of the training rows' residuals, estimates the mean, which is what
 * the RMSE judges. It was measured with linear regressions and is not used: of nine numbers of real and made tables it
 * served three, by a tenth of the RMSE at most, and cost five. It gains nothing on lognormal errors of one size. Where
 * their size varies with the features, or one row is far off, the factor is that of a few rows: of made rows the RMSE
 * was 2.5 instead of 0.8 times the baseline's, and of a table of prices R² fell from −0.7 to −180.
 *
 * Duan, N. (1983), Smearing estimate: a nonparametric retransformation method, JASA 78, 605–610.
 *
 * @returns at most 1e140, whose square is still a number
 */
export function fromLogarithm(logarithm: number): number {
  return Math.min(Math.exp(logarithm), largestPrediction);
}

/** A predictor of logarithms as one of numbers in the target's own unit. */
export function inOwnUnit<Log extends Pick<Predictor, 'predict'>>(predictor: Log): Log {
  return {
    ...predictor,
    predict(features, predictions) {
      predictor.predict(features, predictions);
      // In range: there is a number a row.
      for (let row = 0; row < features.rows; row++) {
        predictions[row] = fromLogarithm(predictions[row] as number);
      }
    },
  };
}

/** The operations of a prediction, with the exponential that follows where a logarithm was learned. */
export function withExponential(operations: OperationCount, targets: Targets): OperationCount {
  return learnsLogarithm(targets) ? { ...operations, exponentials: operations.exponentials + 1 } : operations;
}
