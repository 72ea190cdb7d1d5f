import type { FittedClassifier } from '../contract/classifier.ts';
import { softmaxInPlace } from '../numeric/softmax.ts';

/** The learned numbers of a logistic regression. */
export interface LogisticRegressionNumbers {
  /** All classes, whether or not they were among the training rows. */
  readonly classCount: number;
  /** The codes of the classes that were, ascending; the others are never predicted. */
  readonly presentClasses: Int32Array;
  /** One intercept, of the second present class against the first, when two are present; else one a present class. */
  readonly intercepts: Float64Array;
  /** Intercepts × features, row-major: the weight of feature j for intercept k is at `k * features + j`. */
  readonly coefficients: Float64Array;
}

/** Builds the `predict` of a logistic regression from its numbers. It allocates nothing when called. */
export function createPredictor(numbers: LogisticRegressionNumbers): FittedClassifier['predict'] {
  return numbers.presentClasses.length === 2
    ? createBinaryPredictor(numbers)
    : createSoftmaxPredictor(numbers);
}

// In these loops every index is inside its array by construction, so `as number` only tells the compiler so.

function createBinaryPredictor(numbers: LogisticRegressionNumbers): FittedClassifier['predict'] {
  const { classCount, coefficients } = numbers;
  const featureCount = coefficients.length;
  const intercept = numbers.intercepts[0] as number;
  const first = numbers.presentClasses[0] as number;
  const second = numbers.presentClasses[1] as number;

  return ({ rows, values }, probabilities) => {
    if (classCount > 2) probabilities.fill(0, 0, rows * classCount);
    for (let row = 0, value = 0; row < rows; row++) {
      let score = intercept;
      for (let j = 0; j < featureCount; j++) {
        score += (values[value++] as number) * (coefficients[j] as number);
      }
      const small = Math.exp(-Math.abs(score));
      const likely = 1 / (1 + small);
      const unlikely = small * likely;
      probabilities[row * classCount + first] = score >= 0 ? unlikely : likely;
      probabilities[row * classCount + second] = score >= 0 ? likely : unlikely;
    }
  };
}

function createSoftmaxPredictor(numbers: LogisticRegressionNumbers): FittedClassifier['predict'] {
  const { classCount, presentClasses, intercepts, coefficients } = numbers;
  const presentCount = presentClasses.length;
  const featureCount = coefficients.length / presentCount;
  const scores = new Float64Array(presentCount);

  return ({ rows, values }, probabilities) => {
    if (classCount > presentCount) probabilities.fill(0, 0, rows * classCount);
    for (let row = 0; row < rows; row++) {
      const start = row * featureCount;
      for (let k = 0, weight = 0; k < presentCount; k++) {
        let score = intercepts[k] as number;
        for (let j = 0; j < featureCount; j++) {
          score += (values[start + j] as number) * (coefficients[weight++] as number);
        }
        scores[k] = score;
      }
      softmaxInPlace(scores, 0, presentCount);
      for (let k = 0; k < presentCount; k++) {
        probabilities[row * classCount + (presentClasses[k] as number)] = scores[k] as number;
      }
    }
  };
}
