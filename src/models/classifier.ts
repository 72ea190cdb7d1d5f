import type { Matrix } from '../encode/matrix.ts';

export type ClassifierId = 'dense-net' | 'logistic-regression' | 'majority-class';

/** How a fit went. */
export interface FitSummary {
  /** Newton steps, gradient steps or epochs that the final fit took. */
  readonly iterations: number;
  /** False when the iteration limit ended the fit, not its criterion. */
  readonly converged: boolean;
}

/**
 * A model with its options, ready to be fitted: options come at construction, data come in `fit`.
 * Every fit starts afresh; the same options and data give the same bits.
 */
export interface Classifier {
  readonly id: ClassifierId;
  /**
   * Learns from encoded rows.
   *
   * @param features rows × features, every value finite
   * @param classes one code a row, 0 … classCount − 1
   * @param classCount the number of classes, at least 2; a class may be absent from these rows
   */
  fit(features: Matrix, classes: Int32Array, classCount: number): FittedClassifier;
}

/** What a fit learned. */
export interface FittedClassifier {
  /** The count of learned numbers: the length of what was learned, not a formula. */
  readonly parameterCount: number;
  readonly summary: FitSummary;
  /**
   * Writes the class probabilities of each row (row-major, rows × classCount) into `probabilities`,
   * so that who times it does not time an allocation.
   */
  predict(features: Matrix, probabilities: Float64Array): void;
}
