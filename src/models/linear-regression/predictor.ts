import type { FittedRegressor } from '../contract/regressor.ts';

/** The learned numbers of a linear regression. */
export interface LinearRegressionNumbers {
  readonly intercept: number;
  /** One a feature, for the encoded features as they come. */
  readonly coefficients: Float64Array;
}

/** Builds the `predict` of a linear regression from its numbers. It allocates nothing when called. */
export function createLinearPredictor(numbers: LinearRegressionNumbers): FittedRegressor['predict'] {
  const { intercept, coefficients } = numbers;
  const featureCount = coefficients.length;

  return ({ rows, values }, predictions) => {
    for (let row = 0, value = 0; row < rows; row++) {
      let prediction = intercept;
      // Every index is inside its array by construction, so `as number` only tells the compiler so.
      for (let j = 0; j < featureCount; j++) {
        prediction += (values[value++] as number) * (coefficients[j] as number);
      }
      predictions[row] = prediction;
    }
  };
}
