import type { ModelDefinition } from '../contract/definition.ts';
import { regressorEstimator } from '../contract/regressor.ts';
import { ridgeTuning } from '../numeric/ridge-tuning.ts';
import { linearRegressionExplainer } from './explainer.ts';
import { mlRegression } from './library.ts';
import { linearRegression as create, type FittedLinearRegression } from './linear-regression.ts';
import { linearRegressionOperations } from './operations.ts';
import { linearRegressionPersistence } from './persistence.ts';

/** Linear regression by least squares. */
export const linearRegression: ModelDefinition<FittedLinearRegression> = {
  id: 'linear-regression',
  wording: {
    title: 'linear regression',
    heading: 'Linear regression',
    nickname: 'regression',
    ratioName: 'linear',
    verdict: 'linear regression',
    shortVerdict: 'regression',
    columnHeading: () => ['Linear', 'regression'],
    iterations: null,
  },
  role: 'reference',
  tasks: ['regression'],
  complexity: 10,
  implementation: () => 'simplest-model (least squares)',
  create: () => regressorEstimator(create()),
  describe: ({ solver }) => ({ solver, layerSizes: null }),
  operations: (_, { columns }) => linearRegressionOperations(columns),
  warnings({ fitted }) {
    if (fitted.ridge === 0) return [];
    return [
      {
        code: 'singular',
        message:
          'encoded columns follow from one another (the levels of a category do, and so do more columns than rows), so ' +
          'that the linear regression needed a tiny ridge: it predicts as least squares do, but its coefficients are ' +
          'one choice among many',
      },
    ];
  },
  library: mlRegression,
  persistence: linearRegressionPersistence,
  tuning: ridgeTuning(0, (ridge) => regressorEstimator(create({ ridge }))),
  explainer: linearRegressionExplainer,
};
