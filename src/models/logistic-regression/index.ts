import { predictedClasses } from '../../metrics/predicted-classes.ts';
import { classifierEstimator } from '../contract/classifier.ts';
import type { FitEvidence, ModelDefinition, ModelWarning } from '../contract/definition.ts';
import { ridgeTuning } from '../numeric/ridge-tuning.ts';
import { logisticRegressionExplainer } from './explainer.ts';
import { mlLogisticRegression } from './library.ts';
import {
  logisticRegression as create,
  defaultRidge,
  type FittedLogisticRegression,
} from './logistic-regression.ts';
import { logisticRegressionOperations } from './operations.ts';
import { logisticRegressionPersistence } from './persistence.ts';

/** Logistic regression with scikit-learn's default ridge; of more than two classes softmax regression. */
export const logisticRegression: ModelDefinition<FittedLogisticRegression> = {
  id: 'logistic-regression',
  wording: {
    title: 'logistic regression',
    heading: 'Logistic regression',
    nickname: 'regression',
    ratioName: 'logistic',
    verdict: 'logistic regression',
    shortVerdict: 'regression',
    columnHeading: () => ['Logistic', 'regression'],
    iterations: 'steps',
    solverReasons: {
      newton: 'as the Hessian is small',
      'newton-cg': 'as products with the Hessian cost less than the Hessian',
    },
  },
  role: 'reference',
  tasks: ['classification'],
  complexity: 10,
  implementation: () => 'simplest-model (Newton’s method)',
  create: () => classifierEstimator(create()),
  describe: ({ solver }) => ({ solver, layerSizes: null }),
  operations: (_, { columns, predictions }) => logisticRegressionOperations(columns, predictions),
  warnings: (evidence) => [...separable(evidence), ...notConverged(evidence)],
  library: mlLogisticRegression,
  persistence: logisticRegressionPersistence,
  tuning: ridgeTuning(defaultRidge, (ridge) => classifierEstimator(create({ ridge }))),
  explainer: logisticRegressionExplainer,
};

type Evidence = FitEvidence<FittedLogisticRegression>;

function separable({ fitted, features, targets }: Evidence): ModelWarning[] {
  if (targets.task !== 'classification') return [];
  const { codes, classCount } = targets;
  const probabilities = new Float64Array(codes.length * classCount);
  fitted.predict(features, probabilities);
  const predicted = predictedClasses(probabilities, classCount);
  if (codes.some((code, row) => predicted[row] !== code)) return [];
  return [
    {
      code: 'separable',
      message:
        'the logistic regression tells all rows of the table apart: without its ridge the coefficients would grow ' +
        'without end, so read nothing into their size (check for a column made from the target)',
    },
  ];
}

function notConverged({ folds, convergedFolds }: Evidence): ModelWarning[] {
  const failed = folds - convergedFolds;
  if (failed === 0) return [];
  return [
    {
      code: 'regression-not-converged',
      message: `the logistic regression did not converge in ${failed} of ${folds} folds: its figures are lower bounds (look for columns of extreme scale)`,
    },
  ];
}
