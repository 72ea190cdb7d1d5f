import type { Matrix } from '../../encode/matrix.ts';
import type { Estimator, FittedModel } from './fitted-model.ts';

/** A model of classes with its options, ready to be fitted. */
export interface Classifier<Fitted extends FittedClassifier = FittedClassifier> {
  /**
   * Learns from encoded rows.
   *
   * @param features rows × features, every value finite
   * @param classes one code a row, 0 … classCount − 1
   * @param classCount the number of classes, at least 2; a class may be absent from these rows
   */
  fit(features: Matrix, classes: Int32Array, classCount: number): Fitted;
}

/** What a fit of a classifier learned: it predicts the probabilities of the classes, rows × classCount. */
export type FittedClassifier = FittedModel;

/** A classifier as an estimator, which refuses numbers. */
export function classifierEstimator<Fitted extends FittedClassifier>(
  classifier: Classifier<Fitted>,
): Estimator<Fitted> {
  return {
    fit(features, targets) {
      if (targets.task !== 'classification') throw new TypeError('a classifier was given numbers');
      return classifier.fit(features, targets.codes, targets.classCount);
    },
  };
}
