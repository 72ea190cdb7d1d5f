import type { Matrix } from '../../encode/matrix.ts';
import type { FittedModel } from './fitted-model.ts';

export type ClassifierId = 'dense-net' | 'logistic-regression' | 'majority-class';

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

/** What a fit of a classifier learned: its answers are the probabilities of the classes, rows × classCount. */
export type FittedClassifier = FittedModel;
