import { expect, it } from 'vitest';
import { annealedRate, annealingAfter, annealingOf } from '../../../src/models/dense-net/annealing.ts';

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

it('goes on from a search at half its rate, and falls in a straight line to the middle of its last epoch', () => {
  const { epochs, annealing } = annealingAfter(6);
  expect(epochs).toBe(9);
  const rates = [6, 7, 8].map((epoch) => annealedRate(0.6, annealing, epoch));
  [0.25, 0.15, 0.05].forEach((rate, epoch) => {
    expect(rates[epoch]).toBeCloseTo(rate, 12);
  });
  const one = annealingAfter(1);
  expect(one.epochs).toBe(2);
  expect(annealedRate(0.6, one.annealing, 1)).toBeCloseTo(0.15, 12);
});
