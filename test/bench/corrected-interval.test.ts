import { describe, expect, test } from 'vitest';
import { studentTQuantile } from '../../src/statistics/student-t-quantile.ts';
import { fixture } from '../statistics/fixture.ts';
import { correctedInterval } from './corrected-interval.js';

interface Corrected {
  readonly differences: number[];
  readonly testToTrain: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

const cases = fixture<Record<string, Corrected>>('corrected-interval.json');

test.each(Object.entries(cases))('%s: equals scipy', (_, { differences, testToTrain, ...expected }) => {
  const interval = correctedInterval(differences, testToTrain);
  expect(interval.estimate).toBeCloseTo(expected.estimate, 12);
  expect(interval.low).toBeCloseTo(expected.low, 12);
  expect(interval.high).toBeCloseTo(expected.high, 12);
});

test("the t and p that scikit-learn's example prints, 0.750 and 0.227, belong to this interval", () => {
  const { differences, testToTrain } = cases["scikit-learn's example"] as Corrected;
  const { estimate, high } = correctedInterval(differences, testToTrain);
  const t = (estimate / ((high as number) - estimate)) * studentTQuantile(0.975, 99);
  expect(t.toFixed(3)).toBe('0.750');
  // p lies between .2265 and .2275, and so t between the quantiles of what they leave.
  expect(t).toBeGreaterThan(studentTQuantile(1 - 0.2275, 99));
  expect(t).toBeLessThan(studentTQuantile(1 - 0.2265, 99));
});

describe('correctedInterval', () => {
  test('the example holds', () => {
    // s = 1, √(1/3 + 1/2) = 0.912871 and t(0.975; 2) = 4.302653, whose product is 3.927767.
    const { estimate, low, high } = correctedInterval([1, 2, 3], 1 / 2);
    expect(estimate).toBe(2);
    expect(low).toBeCloseTo(2 - 3.927767, 6);
    expect(high).toBeCloseTo(2 + 3.927767, 6);
  });

  test('a single difference has no interval', () => {
    expect(correctedInterval([0.7], 1 / 4)).toEqual({ estimate: 0.7, low: null, high: null });
  });

  test('equal differences have an interval of no width', () => {
    expect(correctedInterval([0, 0, 0, 0, 0], 1 / 4)).toEqual({ estimate: 0, low: 0, high: 0 });
  });
});
