import { deviation, mean } from 'd3-array';
import { findModel } from '../../src/models/registry.ts';
import type {
  ClassificationResult,
  ClassifierResult,
  EngineTiming,
  LatencyResult,
  UncertainFigure,
} from '../../src/results/comparison-result.ts';

/**
 * A figure of five folds or fewer; mean and spread follow, every fold is a block, and the interval reaches
 * t(0.975; 4) × sd × √(1/5 + 1/4) to either side.
 */
export function figureOf(...perFold: (number | null)[]): UncertainFigure {
  const known = perFold.filter((value) => value !== null);
  const [center, sd] = [mean(known) ?? null, deviation(known) ?? null];
  const halfWidth = 2.776445 * (sd ?? Number.NaN) * Math.sqrt(1 / 5 + 1 / 4);
  const [low, high] =
    center === null || sd === null ? [null, null] : [center - halfWidth, center + halfWidth];
  const blocks = center === null ? [] : known.map((value) => (value - center) / known.length);
  return { mean: center, sd, perFold, low, high, blocks };
}

/** A latency whose median is the middle one of five samples. */
export function latencyOf(...samplesMicroseconds: number[]): LatencyResult {
  return {
    medianMicroseconds: samplesMicroseconds[2] as number,
    p95Microseconds: samplesMicroseconds[4] as number,
    coldMicroseconds: 90,
    callsPerBlock: 8,
    samplesMicroseconds,
  };
}

/** An implementation whose training and latency samples are sorted, five of each. */
export function engineOf(
  training: readonly number[],
  latency: readonly number[],
  told: Partial<EngineTiming> = {},
): EngineTiming {
  const batch = { rows: 1, medianMicroseconds: 1, rowsPerSecond: 1e6 };
  return {
    name: 'an engine',
    extrapolated: false,
    converged: true,
    parameters: 11,
    training: {
      medianMilliseconds: training[training.length >> 1] as number,
      samples: training,
      iterations: training.map(() => 8),
    },
    latency: latencyOf(...latency),
    batches: [batch, { ...batch, rows: 100 }, { ...batch, rows: 10_000 }],
    agreement: null,
    notes: [],
    ...told,
  };
}

/** A model's result; every metric but the accuracy is 0.5 in each fold. */
export function modelOf(
  id: ClassifierResult['id'],
  accuracy: UncertainFigure,
  { metrics = {}, ...told }: Partial<ClassifierResult> = {},
): ClassifierResult {
  const half = figureOf(...accuracy.perFold.map(() => 0.5));
  return {
    id,
    role: findModel(id).role,
    layerSizes: null,
    solver: null,
    parameters: 11,
    rowsPerParameter: 10,
    operations: { multiplications: 10, additions: 11, exponentials: 1 },
    metrics: {
      accuracy,
      balancedAccuracy: half,
      priorCorrectedBalancedAccuracy: half,
      macroF1: half,
      logLoss: half,
      rocAuc: half,
      brierScore: half,
      ...metrics,
    },
    iterations: accuracy.perFold.map(() => 8),
    convergedFolds: accuracy.perFold.length,
    confusion: [
      [1, 0],
      [0, 1],
    ],
    timings: null,
    ...told,
  };
}

const agreement = { equalPredictions: 1, largestDifference: 0.001, epochs: 20 };

/** A result written by hand: five folds, both implementations timed. */
export const smallResult: ClassificationResult = {
  schemaVersion: 2,
  study: 'compare',
  task: 'classification',
  dataset: {
    name: 'small.csv',
    sha256: 'a'.repeat(64),
    rows: 100,
    test: null,
    features: [{ name: 'a', kind: 'numeric' }],
    encodedColumns: ['a'],
    target: {
      name: 'y',
      reason: 'it is the last column',
      taskReason: 'text, so classes',
      classes: [
        { label: 'p', rows: 60 },
        { label: 'q', rows: 40 },
      ],
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
    trainRows: 80,
    testRows: 20,
  },
  models: [
    modelOf('dense-net', figureOf(0.7, 0.8, 0.75, 0.85, 0.9), {
      parameters: 474,
      timings: {
        compiled: engineOf([50, 55, 60, 65, 70], [0.28, 0.29, 0.3, 0.32, 0.4], { parameters: 474 }),
        library: engineOf([6000], [48, 49, 50, 52, 60], { extrapolated: true, agreement }),
      },
    }),
    modelOf('logistic-regression', figureOf(0.76, 0.77, 0.775, 0.78, 0.795), {
      solver: 'newton',
      timings: {
        compiled: engineOf([1.4, 1.5, 1.6, 1.7, 1.8], [0.04, 0.05, 0.05, 0.06, 0.07]),
        library: engineOf([900], [2, 2.1, 2.2, 2.3, 2.4], { parameters: 22, agreement }),
      },
    }),
    modelOf('majority-class', figureOf(0.6, 0.6, 0.6, 0.6, 0.6), { parameters: 2 }),
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
        estimate: 2.4,
        low: -1.5,
        high: 6.3,
        standardError: 1.724,
        units: 10,
        unitDeviation: 4.876,
        singleDeviation: 4.876,
        repeatDeviation: 0.4,
        chances: { candidate: 0.7916, equivalent: 0.1841, reference: 0.0243 },
        verdict: 'inconclusive',
        evidence: 'unsettled',
        rowsToSettle: 1200,
        narrowestHalfWidth: 2,
      },
    ],
    verdict: 'inconclusive',
    evidence: 'unsettled',
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
