import { describe, expect, it } from 'vitest';
import type { ClassPredictions, Metric, NumberPredictions, Predictions } from '../../src/metrics/contract.ts';
import {
  ceilingMetric,
  defaultMetric,
  findMetric,
  headlineMetrics,
  isMetricName,
  type MetricName,
  metricNames,
  metricNamesOf,
  metrics,
  metricsOf,
} from '../../src/metrics/registry.ts';

const tasks = ['classification', 'regression'] as const;

function classesOf(...certainOfTruth: readonly number[]): ClassPredictions {
  return {
    task: 'classification',
    classes: Int32Array.of(0, 1, 1, 0),
    probabilities: Float64Array.from(
      certainOfTruth.flatMap((share, row) =>
        row === 1 || row === 2 ? [1 - share, share] : [share, 1 - share],
      ),
    ),
    classCount: 2,
    priors: Float64Array.of(0.5, 0.5),
  };
}

function numbersOf(...predictions: readonly number[]): NumberPredictions {
  const values = Float64Array.of(1, 2, 3, 4);
  return { task: 'regression', values, predictions: Float64Array.from(predictions) };
}

/** From perfect to the opposite of the truth, of four rows. */
const ladder: Readonly<Record<Metric['task'], readonly Predictions[]>> = {
  classification: [
    classesOf(1, 1, 1, 1),
    classesOf(1, 1, 0, 1),
    classesOf(0, 1, 0, 0),
    classesOf(0, 0, 0, 0),
  ],
  regression: [
    numbersOf(1, 2, 3, 4),
    numbersOf(1, 2, 3, 3),
    numbersOf(2.5, 2.5, 2.5, 2.5),
    numbersOf(4, 3, 2, 1),
  ],
};

describe.each(metrics.map((metric) => [metric.name, metric] as const))('%s', (_, metric) => {
  const scores = ladder[metric.task].map((predictions) => metric.score(predictions) as number);
  const [least, most] = metric.range;

  it('has its best score where predictions are perfect', () => {
    expect(scores[0]).toBeCloseTo(metric.lowerIsBetter ? least : most, 12);
  });

  it('has worse scores, in its direction, the further predictions are off', () => {
    const goodness = scores.map((score) => (metric.lowerIsBetter ? -score : score));
    expect(goodness).toEqual(goodness.toSorted((a, b) => b - a));
    expect(goodness[0]).toBeGreaterThan(goodness[3] as number);
  });

  it('stays within its range', () => {
    for (const score of scores) {
      expect(score).toBeGreaterThanOrEqual(least);
      expect(score).toBeLessThanOrEqual(most);
    }
    if (metric.kind === 'share') expect(metric.range).toEqual([0, 1]);
    if (metric.kind === 'targetUnit') expect(metric.range).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it('has words of its own, that fit a line and a sentence', () => {
    expect(metric.title).toMatch(/^[A-Z]/);
    expect(metric.title).not.toContain('*');
    expect(metric.title.toLowerCase()).toBe(metric.phrase.toLowerCase());
    const sentence = metric.explain({ baseline: 'BASELINE', target: 'TARGET' });
    expect(sentence).toMatch(/^[A-Z].*\.$/s);
    expect(sentence).not.toMatch(/undefined|null|NaN/);
  });

  it('refuses predictions of the other task', () => {
    const other = metric.task === 'classification' ? numbersOf(1, 2, 3, 4) : classesOf(1, 1, 1, 1);
    expect(() => metric.score(other)).toThrow(metric.name);
  });

  it('tells a perfect model from a useless one, where it tells', () => {
    const perfect = scores[0] as number;
    // The baseline's own score is no better than the baseline's.
    if (metric.isUseless !== undefined) {
      expect(metric.isUseless(0, 0)).toBe(true);
      expect(metric.isUseless(perfect, 0.5)).toBe(false);
    }
    if (metric.nearPerfect !== undefined) expect(perfect).toBeGreaterThanOrEqual(metric.nearPerfect.from);
  });
});

it.each([
  ['rocAuc', { ...classesOf(1, 1, 1, 1), classes: Int32Array.of(0, 0, 0, 0) }],
  ['rSquared', { ...numbersOf(1, 2, 3, 4), values: Float64Array.of(2, 2, 2, 2) }],
] as const)('%s is null where there is one value only, which no other metric minds', (name, predictions) => {
  const undefinedOnes = metricsOf(predictions.task).filter((metric) => metric.score(predictions) === null);
  expect(undefinedOnes.map((metric) => metric.name)).toEqual([name]);
});

it('has every name once, which alone finds its metric', () => {
  expect(new Set(metricNames).size).toBe(metrics.length);
  for (const metric of metrics) expect(findMetric(metric.name)).toBe(metric);
  expect(isMetricName('rmse')).toBe(true);
  expect(isMetricName('training')).toBe(false);
  expect(() => findMetric('training' as MetricName)).toThrow('there is no metric training');
});

it('keeps the order of results, and parts it by task', () => {
  expect(metricNamesOf('classification')).toEqual([
    'accuracy',
    'balancedAccuracy',
    'priorCorrectedBalancedAccuracy',
    'macroF1',
    'logLoss',
    'rocAuc',
    'brierScore',
  ]);
  expect(metricNamesOf('regression')).toEqual(['rmse', 'mae', 'rSquared']);
  expect(metricNames).toEqual(tasks.flatMap((task) => metricNamesOf(task)));
});

it.each(tasks)('has for %s what judges, what tells perfection and what tells uselessness', (task) => {
  expect(headlineMetrics[task].task).toBe(task);
  expect(defaultMetric(task, false)).toBe(headlineMetrics[task].name);
  expect(ceilingMetric(task).task).toBe(task);
  expect(metricsOf(task).some(({ isUseless }) => isUseless !== undefined)).toBe(true);
});

it('judges classes of which one dominates by a metric that corrects for it', () => {
  expect(findMetric(defaultMetric('classification', true)).correctsForShares).toBe(true);
});
