import type { Explainer } from '../contract/explanation.ts';
import { defaultRidge, type FittedLogisticRegression } from './logistic-regression.ts';
import { waldInference } from './wald-inference.ts';

/** Opens a logistic regression: its sums, and intervals by Wald's method from a fit without the ridge. */
export const logisticRegressionExplainer: Explainer<FittedLogisticRegression> = {
  open({ intercepts, coefficients }) {
    const columns = coefficients.length / intercepts.length;
    return {
      kind: 'sums',
      ridge: defaultRidge,
      sums: Array.from(intercepts, (intercept, k) => ({
        intercept,
        weights: coefficients.slice(k * columns, (k + 1) * columns),
      })),
      infer(rows, targets, reference) {
        if (targets.task !== 'classification') throw new TypeError('a logistic regression was given numbers');
        return waldInference(rows, targets.codes, targets.classCount, reference);
      },
    };
  },
};
