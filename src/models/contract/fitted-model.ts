import type { Matrix } from '../../encode/matrix.ts';
import type { Targets } from './targets.ts';

/** How a fit went. */
export interface FitSummary {
  /** Newton steps, gradient steps or epochs that the final fit took; 1 where the solution is computed at once. */
  readonly iterations: number;
  /** False when the iteration limit ended the fit, not its criterion. */
  readonly converged: boolean;
}

/** What predicts: the probability of every class, or one number, for each row. */
export interface Predictor {
  /** The count of learned numbers: the length of what was learned, not a formula. */
  readonly parameterCount: number;
  /**
   * Writes the predictions of each row (row-major, rows × predictions of a row) into `predictions`, and allocates
   * nothing, so that a timed call is arithmetic only.
   */
  predict(features: Matrix, predictions: Float64Array): void;
}

/** What a fit learned, of classes or of a number. */
export interface FittedModel extends Predictor {
  readonly summary: FitSummary;
}

/**
 * A model with its options, ready to be fitted: options come at construction, data come in `fit`. Every fit starts
 * afresh; the same options and data give the same bits.
 */
export interface Estimator<Fitted extends FittedModel = FittedModel> {
  /**
   * Learns from encoded rows.
   *
   * @param features rows × features, every value finite
   * @param targets of the same rows, and of the task that the estimator was made for
   */
  fit(features: Matrix, targets: Targets): Fitted;
}
