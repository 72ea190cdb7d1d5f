import type { ScoredSetting, TunedModel, TuneResult } from '../../../src/results/tune-result.ts';
import { figureOf, smallResult } from '../../results/small-result.ts';

const converged = { converged: 5, unfinished: 0, diverged: 0 };
const learningRates = [0.005, 0.0005, 0.05, 0.5];

/** A setting of the net whose five parts lie around a score. */
export function netOf(index: number, score: number, told: Partial<ScoredSetting> = {}): ScoredSetting {
  return {
    setting: {
      learningRate: learningRates[index % 4] as number,
      activation: index % 2 === 0 ? 'relu' : 'tanh',
      dropout: 0,
      optimizer: index % 3 === 0 ? 'adam' : 'sgd',
      momentum: index % 3 === 0 ? null : 0.9,
      hiddenSizes: index % 2 === 0 ? [20, 10] : [10],
    },
    score: figureOf(...[-2, -1, 0, 1, 2].map((step) => score + step / 64)),
    fits: converged,
    ...told,
  };
}

function ridgeOf(index: number, score: number): ScoredSetting {
  return {
    setting: { ridge: index === 0 ? 1 : 10 ** (index - 4) },
    score: figureOf(...[-2, -1, 0, 1, 2].map((step) => score + step / 128)),
    fits: converged,
  };
}

const nets = Array.from({ length: 24 }, (_, index) => netOf(index, 0.78 - (index * index) / 4096));
const ridges = Array.from({ length: 6 }, (_, index) => ridgeOf(index, 0.77 - index / 256));

/** A sweep of 24 nets and 6 regressions, of which the net looks better than it is. */
export const exampleTune: TuneResult & {
  readonly models: readonly [net: TunedModel, regression: TunedModel];
} = {
  schemaVersion: 2,
  study: 'tune',
  task: 'classification',
  dataset: smallResult.dataset,
  protocol: {
    ...smallResult.protocol,
    kind: 'cross-validation',
    method: '5 parts in turn: 3 to learn from, 1 to choose on, 1 to be judged on',
    folds: 5,
    repeats: 1,
    rule: 'repeats: 4 up to 200 rows, else 1',
    trainRows: 120,
    testRows: 40,
  },
  settingsRule: 'settings: asked for',
  metric: 'accuracy',
  unit: 'points',
  pointSize: 0.01,
  margin: 1,
  baseline: 0.66,
  models: [
    {
      id: 'dense-net',
      settings: [...nets, netOf(24, 0, { score: figureOf(null), fits: { ...converged, diverged: 1 } })],
      best: 0,
      worst: 23,
      median: 0.747,
      better: { atAll: 7, byMoreThanMargin: 0 },
      failed: { diverged: 1, unfinished: 3 },
      tuned: { score: figureOf(0.75, 0.76, 0.77, 0.78, 0.79), chosen: [0, 1, 0, 2, 1] },
      optimism: 1,
    },
    {
      id: 'logistic-regression',
      settings: ridges,
      best: 0,
      worst: 5,
      median: 0.76,
      better: { atAll: 0, byMoreThanMargin: 0 },
      failed: { diverged: 0, unfinished: 0 },
      tuned: { score: figureOf(0.75, 0.76, 0.77, 0.78, 0.79), chosen: [0, 0, 0, 0, 0] },
      optimism: 0,
    },
  ],
  knobs: [
    {
      name: 'learning rate',
      share: 0.52,
      levels: learningRates.map((label, index) => ({
        label: String(label),
        settings: 6,
        median: index === 3 ? null : 0.75 - index / 64,
      })),
    },
    ...(['optimizer', 'activation', 'dropout', 'hidden layers'] as const).map((name, index) => ({
      name,
      share: index === 3 ? null : 0.1 / (index + 1),
      levels: [
        { label: 'a', settings: 12, median: 0.75 },
        { label: 'b', settings: 13, median: 0.74 },
      ],
    })),
  ],
  difference: {
    estimate: 0,
    low: -1.4,
    high: 1.4,
    standardError: 0.7,
    units: 200,
    unitDeviation: 8.573,
    singleDeviation: 8.573,
    repeatDeviation: null,
    chances: { candidate: 0.0773, equivalent: 0.8453, reference: 0.0773 },
  },
  verdict: 'logistic-regression',
  evidence: 'unsettled',
  timings: {
    models: [
      { id: 'dense-net', fits: 125, milliseconds: 12_345 },
      { id: 'logistic-regression', fits: 30, milliseconds: 41 },
    ],
  },
  warnings: [],
  environment: smallResult.environment,
};
