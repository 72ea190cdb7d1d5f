import { expect, test } from 'vitest';
import { rowsToSettle } from '../../src/statistics/rows-to-settle.ts';

test('the example holds: a quarter of the half-width takes 16 times the rows', () => {
  expect(rowsToSettle(0.5, 2, 1, 1000)).toBe(16_000);
});

test('the side of the margin does not matter', () => {
  expect(rowsToSettle(1.5, 2, 1, 1000)).toBe(16_000);
});

test('a fraction of a row is rounded up', () => {
  // 100 × (1 / 0.75)² = 177.8
  expect(rowsToSettle(-0.75, 1, 0, 100)).toBe(178);
});

test('settled evidence needs no more rows', () => {
  expect(rowsToSettle(-1, 1, 1, 1000)).toBe(250);
});

test('an estimate on the margin cannot be settled', () => {
  expect(rowsToSettle(1, 2, 1, 1000)).toBeNull();
});

test('no table has the rows to settle what is almost the margin', () => {
  expect(rowsToSettle(1 + 1e-12, 2, 1, 1000)).toBeNull();
});
