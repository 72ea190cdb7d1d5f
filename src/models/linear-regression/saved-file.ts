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
 */
export function toLinearRegressionFile(
  { intercept, coefficients }: LinearRegressionNumbers,
  columns: readonly string[],
): LinearRegressionFile {
  return {
    how: 'prediction = intercept + the sum of coefficient × feature, features encoded as preprocessing.json says',
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
