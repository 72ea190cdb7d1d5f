import { expect, it } from 'vitest';
import { linearScale, logScale } from '../../../src/report/plot/scale.ts';

it('gives equal differences equal room, in either direction', () => {
  expect([60, 70, 80].map(linearScale(60, 80, 11)).join()).toBe('0,5,10');
  expect([60, 70, 80].map(linearScale(80, 60, 11)).join()).toBe('10,5,0');
});

it('puts a single value in the middle', () => {
  expect(linearScale(5, 5, 11)(5)).toBe(5);
  expect(logScale(5, 5, 11)(5)).toBe(5);
});

it('gives equal ratios equal room', () => {
  expect([10, 100, 1000].map(logScale(10, 1000, 21))).toEqual([0, 10, 20]);
});
