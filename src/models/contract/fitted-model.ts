import type { Matrix } from '../../encode/matrix.ts';

/** How a fit went. */
export interface FitSummary {
  /** Newton steps, gradient steps or epochs that the final fit took; 1 where the answer is computed at once. */
  readonly iterations: number;
  /** False when the iteration limit ended the fit, not its criterion. */
  readonly converged: boolean;
}

/** What a fit learned, whatever it is asked to predict. */
export interface FittedModel {
  /** The count of learned numbers: the length of what was learned, not a formula. */
  readonly parameterCount: number;
  readonly summary: FitSummary;
  /**
   * Writes the answers of each row (row-major, rows × answers of a row) into `answers`, so that who times it does not
   * time an allocation: the probability of every class, or one number.
   */
  predict(features: Matrix, answers: Float64Array): void;
}
