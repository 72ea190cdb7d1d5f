import { expect, it } from 'vitest';
import { differencesInPoints, inPoints, pointSize } from '../../src/metrics/points.ts';

it('is positive where the first is better', () => {
  expect(inPoints(0.05, 'accuracy', 0.01)).toBeCloseTo(5, 12);
  expect(inPoints(-1.54, 'mae', 0.77)).toBeCloseTo(2, 12);
});

it('leaves open what a fold does not define for both', () => {
  expect(differencesInPoints([0.75, null, 0.5], [0.5, 0.5, null], 'accuracy', 0.25)).toEqual([1, null, null]);
  expect(differencesInPoints([2, 4], [3], 'rmse', 0.5)).toEqual([2, null]);
});

it('has points of a hundredth, of errors in the target’s unit a hundredth of the baseline’s', () => {
  expect(pointSize('logLoss', 0.7)).toBe(0.01);
  expect(pointSize('mae', 77)).toBe(0.77);
  expect(pointSize('mae', 0)).toBe(0);
});
