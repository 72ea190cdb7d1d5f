import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findMetric, type MetricNameOf, metricNamesOf } from '../../src/metrics/registry.ts';

interface StoredScores {
  readonly name: string;
  readonly values: number[];
  readonly predictions: number[];
  readonly expected: Readonly<Record<MetricNameOf<'regression'>, number>>;
}

const file = new URL('../fixtures/scores/regression.json', import.meta.url);
const stored: StoredScores[] = JSON.parse(readFileSync(file, 'utf8'));

const scoreRegression = (
  metric: MetricNameOf<'regression'>,
  values: Float64Array,
  predictions: Float64Array,
) => findMetric(metric).score({ task: 'regression', values, predictions });

test.each(stored)('$name: every metric equals scikit-learn', ({ values, predictions, expected }) => {
  for (const metric of metricNamesOf('regression')) {
    const score = scoreRegression(metric, Float64Array.from(values), Float64Array.from(predictions));
    // To twelve digits of what is largest: the score, or the 1 that R² is subtracted from.
    const digits = 12 - Math.ceil(Math.log10(Math.max(1, Math.abs(expected[metric]))));
    expect(score, metric).toBeCloseTo(expected[metric], digits);
  }
});

test('numbers at both ends of what is read neither overflow nor vanish', () => {
  for (const unit of [1e140, 1e-200]) {
    const values = Float64Array.of(-1, 0, 1).map((value) => value * unit);
    const predictions = Float64Array.of(-1, 1, 1).map((value) => value * unit);
    // One miss of a unit in three rows; about the mean 0 the squares are 2.
    expect((scoreRegression('rmse', values, predictions) as number) / unit).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect((scoreRegression('mae', values, predictions) as number) / unit).toBeCloseTo(1 / 3, 12);
    expect(scoreRegression('rSquared', values, predictions)).toBeCloseTo(1 - 1 / 2, 12);
  }
});

test('nothing that is passed in is changed', () => {
  const values = Float64Array.of(3, 1, 2);
  const predictions = Float64Array.of(2, 2, 2);
  for (const metric of metricNamesOf('regression')) scoreRegression(metric, values, predictions);
  expect([...values, ...predictions]).toEqual([3, 1, 2, 2, 2, 2]);
});
