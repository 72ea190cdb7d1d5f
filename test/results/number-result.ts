import type { RegressionResult, RegressorResult } from '../../src/results/comparison-result.ts';
import {
  exampleResult,
  figure,
  latency,
  netCompiled,
  netLibrary,
  regressionCompiled,
} from './example-result.ts';
import { modelsWithTimes } from './told.ts';

// Every figure here is invented, for the layout alone.

const rest = { layerSizes: null, iterations: [1, 1, 1, 1, 1], convergedFolds: 5, timings: null };

const models: RegressorResult[] = [
  {
    ...rest,
    id: 'dense-net',
    role: 'candidate',
    layerSizes: [10, 20, 10, 1],
    solver: 'adam',
    parameters: 441,
    rowsPerParameter: 0.802,
    operations: { multiplications: 410, additions: 410, exponentials: 0 },
    metrics: { rmse: figure(55.31, 2.94), mae: figure(44.62, 2.57), rSquared: figure(0.479, 0.049) },
  },
  {
    ...rest,
    id: 'linear-regression',
    role: 'reference',
    solver: 'cholesky',
    parameters: 11,
    rowsPerParameter: 32.1,
    operations: { multiplications: 10, additions: 10, exponentials: 0 },
    metrics: { rmse: figure(54.75, 2.88), mae: figure(44.29, 2.41), rSquared: figure(0.489, 0.047) },
  },
  {
    ...rest,
    id: 'mean',
    role: 'baseline',
    solver: null,
    parameters: 1,
    rowsPerParameter: 353.6,
    operations: { multiplications: 0, additions: 0, exponentials: 0 },
    metrics: { rmse: figure(77.06, 3.1), mae: figure(65.9, 2.95), rSquared: figure(-0.007, 0.008) },
  },
];

/** A comparison on a number: the regression is enough, and that is settled. */
export const numberResult: RegressionResult = {
  schemaVersion: 2,
  study: 'compare',
  task: 'regression',
  dataset: {
    ...exampleResult.dataset,
    name: 'diabetes.csv',
    rows: 442,
    target: {
      name: 'progression',
      reason: 'it is the last column',
      taskReason: 'it is a number with over 100 different values',
      mean: 152.1,
      sd: 77.1,
      transform: null,
      smallest: 25,
      largest: 346,
    },
    actions: [],
  },
  protocol: { ...exampleResult.protocol, method: '10 × 5-fold cross-validation', repeats: 10 },
  models: modelsWithTimes(models, {
    'dense-net': { compiled: netCompiled, library: netLibrary },
    'linear-regression': {
      compiled: regressionCompiled,
      library: { ...regressionCompiled, name: 'ml-regression 6.3.0', latency: latency(1.8) },
    },
  }),
  comparison: {
    metric: 'rmse',
    unit: 'points',
    pointSize: 0.7706,
    margin: 1,
    method:
      't interval from the rows (Bayle and others, 2020), corrected for shared training rows (Nadeau and Bengio, 2003), 95 %',
    reference: 'linear-regression',
    differences: [
      {
        candidate: 'dense-net',
        estimate: -0.73,
        low: -1.9,
        high: 0.4,
        standardError: 0.5851,
        units: 442,
        unitDeviation: 11,
        singleDeviation: 11,
        repeatDeviation: null,
        chances: { candidate: 0.0016, equivalent: 0.6762, reference: 0.3222 },
        verdict: 'linear-regression',
        evidence: 'settled',
        rowsToSettle: null,
        narrowestHalfWidth: 0.8,
      },
    ],
    verdict: 'linear-regression',
    evidence: 'settled',
  },
  timings: {
    preprocessing: latency(0.11),
    latencyBudget: null,
    warnings: [],
  },
  warnings: [],
  environment: exampleResult.environment,
};
