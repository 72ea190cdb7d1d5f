import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { skewness } from '../../src/statistics/skewness.ts';
import reference from '../fixtures/skewed-target/prices.json' with { type: 'json' };

it('is that of a hand computation', () => {
  // Mean 2, deviations −1 −1 −1 3: cubes −1 −1 −1 27, squares 1 1 1 9.
  expect(skewness([1, 1, 1, 5])).toBeCloseTo(24 / 4 / (12 / 4) ** 1.5, 12);
  expect(skewness([-5, -1, -1, -1])).toBeCloseTo(-24 / 4 / (12 / 4) ** 1.5, 12);
});

it('is that of NumPy for a table of prices, and for their logarithms', () => {
  const file = new URL('../fixtures/skewed-target/prices.csv', import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const prices = lines.map((line) => Number(line.split(',').at(-1)));
  expect(skewness(prices)).toBeCloseTo(reference.skewness.ofPrice, 10);
  expect(skewness(prices.map(Math.log))).toBeCloseTo(reference.skewness.ofLogarithm, 10);
});

it('is 0 where both sides weigh the same, or where all are equal', () => {
  expect(skewness([1, 2, 3])).toBe(0);
  expect(skewness([7, 7, 7])).toBe(0);
});

it('has no trouble with extreme units', () => {
  for (const unit of [1e140, 1e-140]) {
    expect(skewness([1, 1, 1, 5].map((value) => value * unit))).toBeCloseTo(24 / 4 / 3 ** 1.5, 10);
  }
});
