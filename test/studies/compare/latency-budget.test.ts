import { expect, it } from 'vitest';
import type { ModelTimings } from '../../../src/results/comparison-result.ts';
import { checkLatencyBudget } from '../../../src/studies/compare/latency-budget.ts';
import { engineWith, latencyOf } from './engines.ts';

const models = new Map<string, ModelTimings>(
  Object.entries({
    'dense-net': {
      compiled: engineWith({ latency: latencyOf(1, 100) }),
      library: engineWith({ latency: latencyOf(50, 1000) }),
    },
    'logistic-regression': { compiled: engineWith({ latency: latencyOf(1, 99) }), library: null },
  }) as [string, ModelTimings][],
);
const preprocessing = latencyOf(400, 900);

it('adds the median of preparing a row and the 95th percentile of predicting it', () => {
  expect(checkLatencyBudget(models, preprocessing, 0.5)).toEqual({
    milliseconds: 0.5,
    engines: [
      { id: 'dense-net', engine: 'compiled', milliseconds: 0.5, isMet: true },
      { id: 'dense-net', engine: 'library', milliseconds: 1.4, isMet: false },
      { id: 'logistic-regression', engine: 'compiled', milliseconds: 0.499, isMet: true },
    ],
  });
});

it('is not checked where none was given', () => {
  expect(checkLatencyBudget(models, preprocessing, undefined)).toBeNull();
});

it('is checked for the regression that the task has', () => {
  const ofNumber = new Map<string, ModelTimings>(
    Object.entries({
      'dense-net': { compiled: engineWith({ latency: latencyOf(1, 100) }), library: null },
      'linear-regression': { compiled: null, library: engineWith({ latency: latencyOf(1, 99) }) },
    }) as [string, ModelTimings][],
  );
  expect(checkLatencyBudget(ofNumber, preprocessing, 0.4995)?.engines).toEqual([
    { id: 'dense-net', engine: 'compiled', milliseconds: 0.5, isMet: false },
    { id: 'linear-regression', engine: 'library', milliseconds: 0.499, isMet: true },
  ]);
});
