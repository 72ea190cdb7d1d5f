import { expect, test } from 'vitest';
import { createRandom } from '../../src/random/random.ts';
import { pairedBootstrap } from '../../src/statistics/paired-bootstrap.ts';
import { fixture } from './fixture.ts';

function meanOver(values: readonly number[]): (rows: Int32Array) => number {
  return (rows) => rows.reduce((sum, row) => sum + (values[row] as number), 0) / rows.length;
}

test('over every possible resample, once each, equals numpy', () => {
  const { differences, ...expected } = fixture<{
    differences: number[];
    estimate: number;
    low: number;
    high: number;
  }>('paired-bootstrap.json');
  const rows = differences.length;
  // The draws are the digits, in base `rows`, of 0, 1, 2, … rows^rows − 1.
  let draw = 0;
  const everyResample = {
    below: (bound: number) => Math.floor(Math.floor(draw / rows) / bound ** (draw++ % rows)) % bound,
  };
  const interval = pairedBootstrap(rows, meanOver(differences), everyResample, rows ** rows);
  expect(draw).toBe(rows * rows ** rows);
  expect(interval.estimate).toBeCloseTo(expected.estimate, 12);
  expect(interval.low).toBeCloseTo(expected.low, 12);
  expect(interval.high).toBeCloseTo(expected.high, 12);
});

test('a share of 30 in 100 is resampled as a binomial', () => {
  // scipy.stats.binom.ppf([.025, .975], 100, .3) is 21, 39; an end found by 2,000 resamples errs by about half a point.
  const values = Array.from({ length: 100 }, (_, row) => (row < 30 ? 1 : 0));
  const { estimate, low, high } = pairedBootstrap(100, meanOver(values), createRandom(1));
  expect(estimate).toBe(0.3);
  expect(Math.abs((low as number) - 0.21)).toBeLessThanOrEqual(0.015);
  expect(Math.abs((high as number) - 0.39)).toBeLessThanOrEqual(0.015);
});

test('the same seed gives the same interval, another one another', () => {
  const values = Array.from({ length: 50 }, (_, row) => Math.sin(row));
  const intervalOf = (seed: number) => pairedBootstrap(50, meanOver(values), createRandom(seed));
  expect(intervalOf(1)).toEqual(intervalOf(1));
  expect(intervalOf(1)).not.toEqual(intervalOf(2));
});

test('a difference that is the same on any rows has an interval of no width', () => {
  expect(pairedBootstrap(8, () => 0.5, createRandom(1))).toEqual({ estimate: 0.5, low: 0.5, high: 0.5 });
});

test('leaves out the draws on which the scores are not defined', () => {
  // Of two rows, one of the four equally likely draws is the first row twice; on it nothing is defined. The others have
  // the means 0.5, 0.5 and 1.
  let draw = 0;
  const everyDraw = { below: () => Math.floor(draw / 2 / 2 ** (draw++ % 2)) % 2 };
  const mean = (rows: Int32Array) => rows.reduce((sum, row) => sum + row / 2, 0);
  const interval = pairedBootstrap(2, (rows) => (mean(rows) === 0 ? null : mean(rows)), everyDraw, 4);
  expect(interval.estimate).toBe(0.5);
  // numpy.quantile([.5, .5, 1], [.025, .975])
  expect(interval.low).toBeCloseTo(0.5, 12);
  expect(interval.high).toBeCloseTo(0.975, 12);
  expect(() => pairedBootstrap(2, () => null, everyDraw)).toThrow('not defined on the test rows');
});
