import { studentTQuantile } from '../../statistics/student-t-quantile.ts';
import type { Explainer } from '../contract/explanation.ts';
import { linearInference } from './inference.ts';
import type { FittedLinearRegression } from './linear-regression.ts';

/** Opens a linear regression: its sum, and intervals by Student's t. */
export const linearRegressionExplainer: Explainer<FittedLinearRegression> = {
  open: ({ ridge, intercept, coefficients }) => ({
    kind: 'sums',
    ridge,
    sums: [{ intercept, weights: coefficients }],
    infer(rows, targets) {
      if (targets.task !== 'regression') throw new TypeError('a linear regression was given classes');
      const { coefficients: estimates } = linearInference(rows, targets.values, (degreesOfFreedom) =>
        studentTQuantile(0.975, degreesOfFreedom),
      );
      return [{ code: null, coefficients: estimates }];
    },
  }),
};
