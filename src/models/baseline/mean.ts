import { fsum } from 'd3-array';
import type { Matrix } from '../../encode/matrix.ts';
import type { FittedRegressor, Regressor } from '../contract/regressor.ts';

/**
 * The floor under every comparison of regressors: looks at no feature and predicts the mean of the training rows, the
 * one number whose squared error is the least. That mean, summed without rounding, is its single parameter.
 */
export function meanBaseline(): Regressor {
  return { fit };
}

function fit(_features: Matrix, values: Float64Array): FittedRegressor {
  const mean = fsum(values) / values.length;
  return {
    parameterCount: 1,
    summary: { iterations: 1, converged: true },
    predict({ rows }, predictions) {
      predictions.fill(mean, 0, rows);
    },
  };
}
