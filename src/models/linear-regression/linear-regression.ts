import type { Matrix } from '../../encode/matrix.ts';
import { InputError } from '../../errors.ts';
import type { FittedRegressor, Regressor } from '../contract/regressor.ts';
import { solveLeastSquares, solveRidge } from './least-squares.ts';
import { createLinearPredictor, type LinearRegressionNumbers } from './predictor.ts';
import { standardizeColumns } from './standardize-columns.ts';

/** Cholesky's factor of the normal equations as they are, or with a ridge: asked for, or as columns depend on one another. */
export type LinearRegressionSolver = 'cholesky' | 'cholesky, ridge';

export interface LinearRegressionOptions {
  /**
   * Weight of Σ coefficient² beside the summed squared error, the features having a standard deviation of 1 and the
   * intercept going free: scikit-learn's `Ridge(alpha)` after its `StandardScaler`. 0, least squares, by default.
   */
  readonly ridge?: number;
}

/** A fitted linear regression, with its learned numbers for whoever explains or saves it. */
export interface FittedLinearRegression extends FittedRegressor, LinearRegressionNumbers {
  /**
   * Weight of Σ coefficient² beside the summed squared error, all in units in which each feature and the target has a
   * sum of squared deviations of 1; 0 where least squares has one solution.
   */
  readonly ridge: number;
  readonly solver: LinearRegressionSolver;
}

/** A linear regression that is ready to be fitted. */
export type LinearRegression = Regressor<FittedLinearRegression>;

/**
 * Linear regression by least squares (Legendre, 1805), by default without a penalty: the predictions of scikit-learn's
 * `LinearRegression()`, and its coefficients where they are unique, to the last few digits.
 *
 * Features and target are standardized inside the fit, so their units do not matter. A constant feature gets
 * coefficient 0. Where features depend on one another (one column a level of a category always do, beside an
 * intercept) or rows are too few to tell them apart, a small ridge, of no consequence to the predictions, picks the
 * shortest of the many solutions: the one whose coefficients of standardized features have the least sum of squares.
 *
 * @throws InputError when the ridge is negative or not finite
 */
export function linearRegression({ ridge = 0 }: LinearRegressionOptions = {}): LinearRegression {
  if (!(ridge >= 0 && ridge < Number.POSITIVE_INFINITY)) {
    throw new InputError(`ridge is ${ridge}: it must be a finite number, 0 or more`);
  }
  return { fit: (features, values) => fit(features, values, ridge) };
}

function fit(features: Matrix, values: Float64Array, askedRidge: number): FittedLinearRegression {
  const { matrix, means, scales } = standardizeColumns(features);
  const target = standardizeColumns({ rows: values.length, columns: 1, values });
  const targetMean = target.means[0] as number;
  const targetScale = target.scales[0] as number;
  // A column of standard deviation 1 has a sum of squares of as many as there are rows; here it is 1.
  const { weights, ridge } =
    askedRidge === 0
      ? solveLeastSquares(matrix, target.matrix.values)
      : solveRidge(matrix, target.matrix.values, askedRidge / values.length);

  const coefficients = Number.isFinite(targetScale)
    ? weights.map((weight, j) => (weight * targetScale) / (scales[j] as number))
    : new Float64Array(weights.length);
  const intercept = coefficients.reduce(
    (rest, coefficient, j) => rest - coefficient * (means[j] as number),
    targetMean,
  );
  const numbers = { intercept, coefficients };
  return {
    ...numbers,
    parameterCount: coefficients.length + 1,
    summary: { iterations: 1, converged: true },
    ridge,
    solver: ridge === 0 ? 'cholesky' : 'cholesky, ridge',
    predict: createLinearPredictor(numbers),
  };
}
