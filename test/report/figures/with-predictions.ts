import type { ClassificationResult, RegressionResult } from '../../../src/results/comparison-result.ts';
import type { ExplanationResult, GroupFigures } from '../../../src/results/explanation-result.ts';
import { numberResult } from '../../results/number-result.ts';
import { smallResult } from '../../results/small-result.ts';
import { twoClasses } from '../explain/example-explanations.ts';

// Every figure here is invented.

const curve = {
  class: smallResult.dataset.target.classes[1]?.label ?? '',
  positives: 40,
  negatives: 60,
  thresholds: [0.9, 0.6, 0.3, 0.1],
  truePositives: [12, 30, 38, 40],
  falsePositives: [0, 15, 30, 60],
};

/** Two classes whose probabilities were summed up. */
export const classesWithPredictions: ClassificationResult = {
  ...smallResult,
  models: smallResult.models.map((model) => ({
    ...model,
    confusion: [
      [50, 10],
      [12, 28],
    ],
  })),
  predictions: {
    models: [
      {
        id: 'dense-net',
        curves: [curve],
        calibration: [
          { rows: 10, predicted: 0.07, observed: 0.1 },
          { rows: 40, predicted: 0.25, observed: 0.3 },
          { rows: 50, predicted: 0.95, observed: 0.9 },
        ],
      },
      {
        id: 'logistic-regression',
        curves: [{ ...curve, truePositives: [10, 28, 37, 40] }],
        calibration: [{ rows: 100, predicted: 0.4, observed: 0.4 }],
      },
    ],
  },
};

/** A number whose errors were summed up. */
export const numberWithPredictions: RegressionResult = {
  ...numberResult,
  predictions: {
    errorEdges: [-10, -5, 0, 5, 10],
    models: [
      {
        id: 'dense-net',
        errorCounts: [2, 8, 40, 30, 15, 5],
        errorBands: [
          { rows: 50, predicted: 20, quantiles: [-9, -4, 0.5, 4, 9] },
          { rows: 50, predicted: 60, quantiles: [-12, -6, -2, 3, 8] },
        ],
      },
      {
        id: 'linear-regression',
        errorCounts: [4, 16, 30, 30, 15, 5],
        errorBands: [{ rows: 100, predicted: 40, quantiles: [-9, -4, 1, 4, 9] }],
      },
    ],
  },
};

/** An explanation with what its predictions move with, and intervals of its groups. */
export const withDependence: ExplanationResult = {
  ...twoClasses,
  dependence: {
    class: 'good',
    rows: 60,
    features: [
      { feature: 'income', values: [1, 2, 4], net: [0.4, 0.9, 0.5], regression: [0.4, 0.5, 0.7] },
      { feature: 'job\u001b[2J', values: ['fixed', 'none'], net: [0.6, 0.5], regression: [0.7, 0.5] },
    ],
  },
  fairness: {
    column: 'sex',
    selectedClass: 'good',
    groups: [
      {
        label: 'f',
        rows: 40,
        observed: 0.6,
        net: selected(0.5, 0.35, 0.65),
        regression: selected(0.7, 0.55, 0.8),
      },
      {
        label: 'm',
        rows: 60,
        observed: 0.7,
        net: selected(0.8, 0.7, 0.9),
        regression: selected(0.75, 0.6, 0.85),
      },
    ],
  },
};

function selected(selectionRate: number, low: number, high: number): GroupFigures {
  return { accuracy: 0.8, selectionRate, selectionRateLow: low, selectionRateHigh: high, ratio: 1 };
}
