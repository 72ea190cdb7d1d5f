import type { Matrix } from '../../encode/matrix.ts';
import { type EvaluationData, encodeFold } from '../../evaluation/folds/evaluate-fold.ts';
import { accuracy } from '../../metrics/accuracy.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import {
  denseNetOperations,
  linearRegressionOperations,
  logisticRegressionOperations,
  noOperations,
} from '../../models/contract/operations.ts';
import { type ClassTargets, type NumberTargets, rowCount } from '../../models/contract/targets.ts';
import type { Network } from '../../models/dense-net/kernel/network.ts';
import { classifiers, regressors } from '../../models/registry.ts';
import type { FullFit } from './model-results.ts';

/** What fits on all rows say: the numbers that a user who deploys a model has to carry. */
export interface FullFits {
  /** The net, the regression and the baseline. */
  readonly fits: readonly [FullFit, FullFit, FullFit];
  readonly encodedColumns: readonly string[];
  /** Whether a logistic regression gets every row right that it was fitted on. */
  readonly isSeparable: boolean;
  /** Whether least squares alone do not settle the coefficients of a linear regression. */
  readonly isSingular: boolean;
}

/** Fits every model on all rows and counts what it learned. */
export function fitOnAllRows(data: EvaluationData, seed: number): FullFits {
  const { targets } = data;
  const rows = Int32Array.from({ length: rowCount(targets) }, (_, row) => row);
  const { names: encodedColumns, train } = encodeFold(data, { train: rows, test: new Int32Array(0) });
  const fits =
    targets.task === 'classification'
      ? fitClassifiers(data, train, targets, seed)
      : fitRegressors(data, train, targets, seed);
  return { ...fits, encodedColumns };
}

function fitClassifiers(
  { lineup }: EvaluationData,
  features: Matrix,
  { codes, classCount }: ClassTargets,
  seed: number,
): Omit<FullFits, 'encodedColumns'> {
  const [denseNet, logisticRegression, majority] = classifiers(lineup, seed);
  const net = denseNet.fit(features, codes, classCount);
  const regression = logisticRegression.fit(features, codes, classCount);
  const baseline = majority.fit(features, codes, classCount);
  const probabilities = new Float64Array(codes.length * classCount);
  regression.predict(features, probabilities);
  return {
    fits: [
      netFit(net.parameterCount, net.network, 'softmax'),
      {
        id: 'logistic-regression',
        parameters: regression.parameterCount,
        layerSizes: null,
        solver: regression.solver,
        operations: logisticRegressionOperations(features.columns, classCount),
      },
      baselineFit('majority-class', baseline.parameterCount),
    ],
    isSeparable: accuracy(codes, predictedClasses(probabilities, classCount)) === 1,
    isSingular: false,
  };
}

function fitRegressors(
  { lineup }: EvaluationData,
  features: Matrix,
  { values }: NumberTargets,
  seed: number,
): Omit<FullFits, 'encodedColumns'> {
  const [denseNet, linearRegression, mean] = regressors(lineup, seed);
  const net = denseNet.fit(features, values);
  const regression = linearRegression.fit(features, values);
  return {
    fits: [
      netFit(net.parameterCount, net.network, 'linear'),
      {
        id: 'linear-regression',
        parameters: regression.parameterCount,
        layerSizes: null,
        solver: regression.solver,
        operations: linearRegressionOperations(features.columns),
      },
      baselineFit('mean', mean.fit(features, values).parameterCount),
    ],
    isSeparable: false,
    isSingular: regression.ridge > 0,
  };
}

function netFit(parameters: number, network: Network, output: 'softmax' | 'linear'): FullFit {
  return {
    id: 'dense-net',
    parameters,
    layerSizes: network.layerSizes,
    solver: 'adam',
    operations: denseNetOperations(network, output),
  };
}

function baselineFit(id: FullFit['id'], parameters: number): FullFit {
  return { id, parameters, layerSizes: null, solver: null, operations: noOperations };
}
