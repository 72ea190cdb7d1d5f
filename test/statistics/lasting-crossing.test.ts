import { expect, test } from 'vitest';
import { lastingCrossing } from '../../src/statistics/lasting-crossing.ts';

const x = [100, 1000, 10_000];

test('the example holds', () => {
  // 10^3.5: the level is halfway from 0 to 2, and 3.5 halfway from log 1,000 to log 10,000.
  expect(lastingCrossing(x, [-1, 0, 2], 1)).toBeCloseTo(3162.27766, 5);
});

test('only the last way through the level counts', () => {
  expect(lastingCrossing([1, 10, 100, 1000], [5, -1, 3, 4], 1)).toBeCloseTo(10 * 10 ** (2 / 4), 10);
});

test('above it all along, it starts at the first measurement', () => {
  expect(lastingCrossing(x, [2, 1.5, 3], 1)).toBe(100);
});

test.each([
  ['below at the end', [5, 6, 0.9]],
  ['at the level, not above it', [5, 6, 1]],
  ['unknown at the end', [5, 6, Number.NEGATIVE_INFINITY]],
])('there is none: %s', (_, values) => {
  expect(lastingCrossing(x, values, 1)).toBeNull();
});

test('a single measurement', () => {
  expect(lastingCrossing([50], [2], 1)).toBe(50);
  expect(lastingCrossing([50], [0], 1)).toBeNull();
});

test('there is nothing to interpolate from a value that is not known', () => {
  expect(lastingCrossing(x, [0, Number.NEGATIVE_INFINITY, 2], 1)).toBe(10_000);
});
