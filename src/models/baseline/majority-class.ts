import type { Matrix } from '../../encode/matrix.ts';
import type { Classifier, FittedClassifier } from '../contract/classifier.ts';

/**
 * The floor under every comparison: looks at no feature and predicts the shares of the classes in the training
 * rows, so that its likeliest class is the commonest one (the first of them, when two are equally common).
 *
 * What it learns is one share a class, and that is its parameter count.
 */
export function majorityClass(): Classifier {
  return { fit };
}

function fit(_features: Matrix, classes: Int32Array, classCount: number): FittedClassifier {
  const shares = new Float64Array(classCount);
  for (const code of classes) shares[code] = (shares[code] as number) + 1;
  for (let code = 0; code < classCount; code++) shares[code] = (shares[code] as number) / classes.length;
  return {
    parameterCount: shares.length,
    summary: { iterations: 1, converged: true },
    predict(features, probabilities) {
      for (let row = 0; row < features.rows; row++) probabilities.set(shares, row * classCount);
    },
  };
}
