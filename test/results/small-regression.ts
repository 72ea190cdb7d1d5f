import { findModel } from '../../src/models/registry.ts';
import type {
  RegressionResult,
  RegressorResult,
  UncertainFigure,
} from '../../src/results/comparison-result.ts';
import { engineOf, figureOf, latencyOf } from './small-result.ts';

/** The figures of a model of a number; its R² where it is told, else 0.5 in each fold. */
export function regressorOf(
  id: RegressorResult['id'],
  figures: {
    readonly rmse: UncertainFigure;
    readonly mae: UncertainFigure;
    readonly rSquared?: UncertainFigure;
  },
  told: Partial<RegressorResult> = {},
): RegressorResult {
  const folds = figures.rmse.perFold.length;
  return {
    id,
    role: findModel(id).role,
    layerSizes: null,
    solver: null,
    parameters: 11,
    rowsPerParameter: 32.1,
    operations: { multiplications: 10, additions: 10, exponentials: 0 },
    metrics: { rSquared: figureOf(...figures.rmse.perFold.map(() => 0.5)), ...figures },
    iterations: Array.from({ length: folds }, () => 1),
    convergedFolds: folds,
    timings: null,
    ...told,
  };
}

export const smallRegressors: readonly [
  net: RegressorResult,
  regression: RegressorResult,
  mean: RegressorResult,
] = [
  regressorOf(
    'dense-net',
    {
      rmse: figureOf(55, 57, 54, 58, 56),
      mae: figureOf(45, 46, 44, 47, 45),
      rSquared: figureOf(0.49, 0.46, 0.5, 0.45, 0.44),
    },
    {
      layerSizes: [10, 20, 10, 1],
      solver: 'adam',
      parameters: 441,
      rowsPerParameter: 0.802,
      operations: { multiplications: 410, additions: 410, exponentials: 0 },
      iterations: [31, 44, 52, 29, 60],
      convergedFolds: 4,
      timings: {
        compiled: engineOf([30, 33, 36, 39, 42], [0.2, 0.21, 0.22, 0.23, 0.3], {
          name: 'simplest-model (WebAssembly SIMD)',
          parameters: 441,
        }),
        library: engineOf([1500], [45, 46, 47, 48, 60], {
          name: 'TensorFlow.js 4.22.0 (wasm)',
          parameters: 441,
          agreement: { equalPredictions: 1, largestDifference: 0.0002, epochs: 20 },
        }),
      },
    },
  ),
  regressorOf(
    'linear-regression',
    {
      rmse: figureOf(54, 55, 53, 56, 55),
      mae: figureOf(43.5, 44.5, 43, 45.5, 44),
      rSquared: figureOf(0.51, 0.5, 0.52, 0.49, 0.46),
    },
    {
      solver: 'cholesky',
      timings: {
        compiled: engineOf([0.05, 0.06, 0.06, 0.07, 0.08], [0.02, 0.02, 0.03, 0.03, 0.04], {
          name: 'simplest-model (least squares)',
        }),
        library: engineOf([0.6], [1, 1.1, 1.2, 1.3, 1.4], {
          name: 'ml-regression 6.3.0',
          agreement: { equalPredictions: 1, largestDifference: 1e-12, epochs: 1 },
        }),
      },
    },
  ),
  regressorOf(
    'mean',
    {
      rmse: figureOf(77, 78, 76, 79, 75),
      mae: figureOf(66, 67, 65, 68, 64),
      rSquared: figureOf(-0.01, -0.02, 0, -0.005, -0.015),
    },
    {
      parameters: 1,
      rowsPerParameter: 353.6,
      operations: { multiplications: 0, additions: 0, exponentials: 0 },
    },
  ),
];

/** Columns of a table of patients. */
const columns = ['age', 'sex', 'bmi', 'bp', 's1', 's2', 's3', 's4', 's5', 's6'];

/** A result about a number, written by hand: five folds, both implementations timed. */
export const smallRegression: RegressionResult = {
  schemaVersion: 2,
  study: 'compare',
  task: 'regression',
  dataset: {
    name: 'patients.csv',
    sha256: 'c'.repeat(64),
    rows: 442,
    test: null,
    features: columns.map((name) => ({ name, kind: 'numeric' })),
    encodedColumns: columns,
    target: {
      name: 'progression',
      reason: 'it is the last column',
      taskReason: 'a number with over 100 values, so a quantity',
      mean: 152.13,
      sd: 77.09,
      transform: null,
      smallest: 25,
      largest: 346,
    },
    actions: [],
  },
  protocol: {
    kind: 'cross-validation',
    method: '1 × 5-fold cross-validation',
    folds: 5,
    repeats: 1,
    seed: 1,
    rule: 'repeats: asked for',
    trainRows: 353.6,
    testRows: 88.4,
  },
  models: smallRegressors,
  comparison: {
    metric: 'rmse',
    unit: 'points',
    // A hundredth of (77 + 78 + 76 + 79 + 75) / 5.
    pointSize: 0.77,
    margin: 1,
    method:
      't interval from the rows (Bayle and others, 2020), corrected for shared training rows (Nadeau and Bengio, 2003), 95 %',
    reference: 'linear-regression',
    differences: [
      {
        candidate: 'dense-net',
        // Regression minus net, because less is better: −1, −2, −1, −2 and −1, over 0.77; mean −1.8182.
        estimate: -1.8182,
        low: -3.143,
        high: -0.4934,
        standardError: 0.5856,
        units: 10,
        unitDeviation: 1.656,
        singleDeviation: 1.656,
        repeatDeviation: null,
        chances: { candidate: 0.0, equivalent: 0.0812, reference: 0.9188 },
        verdict: 'linear-regression',
        evidence: 'settled',
        rowsToSettle: null,
        narrowestHalfWidth: 0.6971,
      },
    ],
    verdict: 'linear-regression',
    evidence: 'settled',
  },
  timings: {
    preprocessing: latencyOf(0.5, 0.6, 0.7, 0.8, 0.9),
    latencyBudget: null,
    warnings: [],
  },
  warnings: [],
  environment: {
    simplestModel: '0.1.0',
    node: 'v20.19.0',
    platform: 'linux x64',
    processor: 'a processor',
    cores: 2,
  },
};
