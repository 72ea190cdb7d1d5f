import { expect, it } from 'vitest';
import { annealedRate, annealingOf } from '../../../src/models/dense-net/annealing.ts';

const ratesOf = (epochs: number) =>
  Array.from({ length: epochs }, (_, epoch) => annealedRate(0.6, annealingOf(epochs), epoch));

it('lets the rate fall in a straight line over the second half of the epochs', () => {
  const rates = ratesOf(6);
  [0.6, 0.6, 0.6, 0.6, 0.4, 0.2].forEach((rate, epoch) => {
    expect(rates[epoch]).toBeCloseTo(rate, 12);
  });
});

it('leaves every epoch a rate, however few there are', () => {
  expect(ratesOf(1)).toEqual([0.6]);
  expect(Math.min(...ratesOf(3))).toBeGreaterThan(0);
});

it('is the full rate where nothing is annealed', () => {
  expect(annealedRate(0.6, undefined, 1000)).toBe(0.6);
});
