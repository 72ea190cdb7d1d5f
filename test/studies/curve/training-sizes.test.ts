import { expect, test } from 'vitest';
import { logSpacedSizes } from '../../../src/studies/curve/training-sizes.ts';

test('sizes stand in equal ratios', () => {
  expect(logSpacedSizes(25, 400, 5)).toEqual([25, 50, 100, 200, 400]);
});

test('both ends are among them', () => {
  // 20 × 178.2 ^ (1/3), ^ (2/3)
  expect(logSpacedSizes(20, 3564, 4)).toEqual([20, 113, 633, 3564]);
});

test('there are no more than lie between', () => {
  expect(logSpacedSizes(3, 5, 8)).toEqual([3, 4, 5]);
});
