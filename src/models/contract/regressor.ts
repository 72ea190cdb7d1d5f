import type { Matrix } from '../../encode/matrix.ts';
import type { Estimator, FittedModel } from './fitted-model.ts';
import { inOwnUnit, learnedTargets, learnsLogarithm } from './log-target.ts';

/** A model of a number with its options, ready to be fitted. */
export interface Regressor<Fitted extends FittedRegressor = FittedRegressor> {
  /**
   * Learns from encoded rows.
   *
   * @param features rows × features, every value finite
   * @param values the number to predict of each row, every one finite, in its own unit
   */
  fit(features: Matrix, values: Float64Array): Fitted;
}

/** What a fit of a regressor learned: it predicts one number a row, in the unit of what it learned from. */
export type FittedRegressor = FittedModel;

/** A regressor as an estimator, which refuses classes and, where the targets ask for it, learns their logarithm. */
export function regressorEstimator<Fitted extends FittedRegressor>(
  regressor: Regressor<Fitted>,
): Estimator<Fitted> {
  return {
    fit(features, targets) {
      const learned = learnedTargets(targets);
      if (learned.task !== 'regression') throw new TypeError('a regressor was given classes');
      const fitted = regressor.fit(features, learned.values);
      return learnsLogarithm(targets) ? inOwnUnit(fitted) : fitted;
    },
  };
}
