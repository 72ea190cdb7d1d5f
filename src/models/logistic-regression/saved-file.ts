import type { LogisticRegressionNumbers } from './predictor.ts';

/** The numbers of a saved logistic regression; every class was among the rows that it was fitted on. */
export type SavedLogisticRegression = Pick<LogisticRegressionNumbers, 'intercepts' | 'coefficients'>;

/** A logistic regression as a person reads it. */
export interface LogisticRegressionFile {
  readonly how: string;
  /** The classes that have a score: the second of two, else all. */
  readonly scored: readonly string[];
  /** One a scored class. */
  readonly intercepts: readonly number[];
  readonly coefficients: readonly {
    readonly feature: string;
    /** One a scored class. */
    readonly values: readonly number[];
  }[];
}

/**
 * Names the numbers of a logistic regression.
 *
 * @param columns names of the encoded columns
 * @param classes labels of all classes
 */
export function toLogisticRegressionFile(
  { intercepts, coefficients }: SavedLogisticRegression,
  columns: readonly string[],
  classes: readonly string[],
): LogisticRegressionFile {
  const isBinary = intercepts.length === 1;
  const score =
    'score = intercept + the sum of coefficient × feature, features encoded as preprocessing.json says';
  const rule = isBinary ? '1 / (1 + exp(−score))' : 'exp(score) / the sum of exp(score) over the classes';
  return {
    how: `probability of a class = ${rule}; ${score}`,
    scored: isBinary ? classes.slice(1) : classes,
    intercepts: [...intercepts],
    coefficients: columns.map((feature, column) => ({
      feature,
      values: Array.from(intercepts, (_, k) => coefficients[k * columns.length + column] as number),
    })),
  };
}

/** Reads back what {@link toLogisticRegressionFile} named. */
export function fromLogisticRegressionFile({
  intercepts,
  coefficients,
}: LogisticRegressionFile): SavedLogisticRegression {
  return {
    intercepts: Float64Array.from(intercepts),
    coefficients: Float64Array.from(
      intercepts.flatMap((_, k) => coefficients.map(({ values }) => values[k] as number)),
    ),
  };
}
