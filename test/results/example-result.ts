import type {
  ClassificationResult,
  ClassifierResult,
  EngineTiming,
  LatencyResult,
  UncertainFigure,
} from '../../src/results/comparison-result.ts';

// Every figure here is invented, for the layout alone.

/** A figure over folds whose values no report shows. */
export function figure(mean: number | null, sd: number | null): UncertainFigure {
  return { mean, sd, perFold: [], low: null, high: null, blocks: [] };
}

function figures(means: readonly number[], spread: number): ClassifierResult['metrics'] {
  const [accuracy, balanced, corrected, f1, logLoss, auc, brier] = means.map((mean) => figure(mean, spread));
  return {
    accuracy: accuracy as UncertainFigure,
    balancedAccuracy: balanced as UncertainFigure,
    priorCorrectedBalancedAccuracy: corrected as UncertainFigure,
    macroF1: f1 as UncertainFigure,
    logLoss: logLoss as UncertainFigure,
    rocAuc: auc as UncertainFigure,
    brierScore: brier as UncertainFigure,
  };
}

const denseNet: ClassifierResult = {
  id: 'dense-net',
  role: 'candidate',
  layerSizes: [10, 20, 10, 4],
  solver: 'adam',
  parameters: 474,
  rowsPerParameter: 7.517,
  operations: { multiplications: 440, additions: 443, exponentials: 4 },
  metrics: figures([0.7761, 0.6821, 0.7204, 0.6946, 0.4712, 0.8123, 0.1534], 0.0118),
  iterations: [31, 44, 52, 29],
  convergedFolds: 4,
  confusion: [
    [596, 658],
    [340, 2860],
  ],
  timings: null,
};

const logisticRegression: ClassifierResult = {
  id: 'logistic-regression',
  role: 'reference',
  layerSizes: null,
  solver: 'newton',
  parameters: 11,
  rowsPerParameter: 323.9,
  operations: { multiplications: 10, additions: 11, exponentials: 1 },
  metrics: figures([0.7784, 0.6755, 0.7163, 0.6902, 0.4748, 0.8094, 0.1551], 0.0107),
  iterations: [6, 6, 7, 6],
  convergedFolds: 4,
  confusion: [
    [571, 683],
    [304, 2896],
  ],
  timings: null,
};

const majorityClass: ClassifierResult = {
  id: 'majority-class',
  role: 'baseline',
  layerSizes: null,
  solver: null,
  parameters: 2,
  rowsPerParameter: 1781.6,
  operations: { multiplications: 0, additions: 0, exponentials: 0 },
  metrics: figures([0.7184, 0.5, 0.5, 0.4181, 0.5942, 0.5, 0.2023], 0.0003),
  iterations: [1, 1, 1, 1],
  convergedFolds: 4,
  confusion: [
    [0, 1254],
    [0, 3200],
  ],
  timings: null,
};

/** A latency with everything else in proportion to its median. */
export function latency(medianMicroseconds: number): LatencyResult {
  return {
    medianMicroseconds,
    p95Microseconds: 1.3 * medianMicroseconds,
    coldMicroseconds: 400 * medianMicroseconds,
    callsPerBlock: 1024,
    samplesMicroseconds: [medianMicroseconds],
  };
}

function engine(
  name: string,
  trainingMilliseconds: number,
  microseconds: number,
  rest: Partial<EngineTiming>,
): EngineTiming {
  return {
    name,
    extrapolated: false,
    converged: true,
    parameters: 474,
    training: { medianMilliseconds: trainingMilliseconds, samples: [trainingMilliseconds], iterations: [40] },
    latency: latency(microseconds),
    batches: [1, 100, 10_000].map((rows) => ({
      rows,
      medianMicroseconds: microseconds * rows ** 0.9,
      rowsPerSecond: 1e6 / (microseconds * rows ** -0.1),
    })),
    agreement: null,
    notes: [],
    ...rest,
  };
}

export const netCompiled = engine('simplest-model (WebAssembly SIMD)', 58.4, 0.312, {});
export const regressionCompiled = engine('simplest-model (Newton’s method)', 1.57, 0.0523, {
  parameters: 11,
});
export const netLibrary = engine('TensorFlow.js 4.22.0 (wasm)', 4321, 51.2, {
  agreement: { equalPredictions: 0.9989, largestDifference: 0.0004, epochs: 20 },
  notes: ['the backend node was passed over: it is not installed'],
});
export const regressionLibrary = engine('ml-logistic-regression 2.0.0', 987, 2.31, {
  parameters: 22,
  training: { medianMilliseconds: 987, samples: [987], iterations: [1600] },
  agreement: { equalPredictions: 1, largestDifference: 0.0009, epochs: null },
});

/** A comparison on a yes/no question: the regression is enough, and that is settled. */
export const exampleResult: ClassificationResult = {
  schemaVersion: 2,
  study: 'compare',
  task: 'classification',
  dataset: {
    name: 'credit_scoring.csv',
    sha256: '0'.repeat(64),
    rows: 4454,
    test: null,
    features: [
      'Seniority',
      'Time',
      'Age',
      'Expenses',
      'Income',
      'Assets',
      'Debt',
      'Amount',
      'Price',
      'Records',
    ].map((name) => ({ name, kind: 'numeric' })),
    encodedColumns: [
      'Seniority',
      'Time',
      'Age',
      'Expenses',
      'Income',
      'Assets',
      'Debt',
      'Amount',
      'Price',
      'Records',
    ],
    target: {
      name: 'Status',
      reason: 'it is the last column',
      taskReason: 'text, so classes',
      classes: [
        { label: 'bad', rows: 1254 },
        { label: 'good', rows: 3200 },
      ],
    },
    actions: [{ code: 'rows-without-target', message: '1 row is left out: no value of "Status"' }],
  },
  protocol: {
    kind: 'cross-validation',
    method: '4 × 5-fold cross-validation',
    folds: 5,
    repeats: 4,
    seed: 1,
    rule: 'repeats: 10 up to 2,000 rows, 4 up to 6,000, 2 up to 20,000, else 1',
    trainRows: 3563.2,
    testRows: 890.8,
  },
  models: [
    { ...denseNet, timings: { compiled: netCompiled, library: netLibrary } },
    { ...logisticRegression, timings: { compiled: regressionCompiled, library: regressionLibrary } },
    majorityClass,
  ],
  comparison: {
    metric: 'accuracy',
    unit: 'points',
    pointSize: 0.01,
    margin: 1,
    method:
      't interval from the rows (Bayle and others, 2020), corrected for shared training rows (Nadeau and Bengio, 2003), 95 %',
    reference: 'logistic-regression',
    differences: [
      {
        candidate: 'dense-net',
        estimate: -0.23,
        low: -1.1,
        high: 0.7,
        standardError: 0.4591,
        units: 4454,
        unitDeviation: 27.4,
        singleDeviation: 27.4,
        repeatDeviation: null,
        chances: { candidate: 0.0037, equivalent: 0.9496, reference: 0.0467 },
        verdict: 'logistic-regression',
        evidence: 'settled',
        rowsToSettle: null,
        narrowestHalfWidth: 0.8,
      },
    ],
    verdict: 'logistic-regression',
    evidence: 'settled',
  },
  timings: {
    preprocessing: latency(0.11),
    latencyBudget: null,
    warnings: [],
  },
  warnings: [],
  environment: {
    simplestModel: '0.1.0',
    node: 'v20.0.0',
    platform: 'linux x64',
    processor: null,
    cores: 2,
  },
};
