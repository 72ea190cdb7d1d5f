import { learnsLogarithm } from '../contract/log-target.ts';
import type { SavedTarget } from '../contract/persistence.ts';
import type { LinearRegressionNumbers } from './predictor.ts';

/** A linear regression as a person reads it. */
export interface LinearRegressionFile {
  readonly how: string;
  readonly intercept: number;
  readonly coefficients: readonly { readonly feature: string; readonly value: number }[];
}

/**
 * Names the numbers of a linear regression.
 *
 * @param columns names of the encoded columns
 * @param target what they predict
 */
export function toLinearRegressionFile(
  { intercept, coefficients }: LinearRegressionNumbers,
  columns: readonly string[],
  target: SavedTarget,
): LinearRegressionFile {
  const predicted = learnsLogarithm(target) ? 'natural logarithm of the prediction' : 'prediction';
  return {
    how: `${predicted} = intercept + the sum of coefficient × feature, features encoded as preprocessing.json says`,
    intercept,
    coefficients: columns.map((feature, column) => ({ feature, value: coefficients[column] as number })),
  };
}

/** Reads back what {@link toLinearRegressionFile} named. */
export function fromLinearRegressionFile({
  intercept,
  coefficients,
}: LinearRegressionFile): LinearRegressionNumbers {
  return { intercept, coefficients: Float64Array.from(coefficients, ({ value }) => value) };
}
