import { expect, it } from 'vitest';
import { createRandom, deriveSeed } from '../../src/random/random.ts';
import { shuffle } from '../../src/random/shuffle.ts';

const draw = (...uses: [number, ...number[]]) => {
  const random = createRandom(...uses);
  return Array.from({ length: 8 }, () => random.below(1000));
};

it('gives the same numbers for the same seed and uses, and others for others', () => {
  expect(draw(1, 2, 3)).toEqual(draw(1, 2, 3));
  expect(
    new Set([draw(1), draw(2), draw(1, 0), draw(1, 1), draw(1, 0, 1), draw(1, 1, 0)].map(String)).size,
  ).toBe(6);
});

it('draws every number below the bound about equally often', () => {
  const random = createRandom(7);
  const counts = new Array<number>(10).fill(0);
  for (let count = 0; count < 10_000; count++) {
    const number = random.below(10);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  // The standard deviation of each count is √(10,000 · 0.1 · 0.9) = 30.
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

it('derives seeds that differ from use to use and are never 0', () => {
  const seeds = Array.from({ length: 1000 }, (_, use) => deriveSeed(0, use));
  expect(new Set(seeds).size).toBe(1000);
  expect(Math.min(...seeds)).toBeGreaterThan(0);
});

it('shuffles every order about equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = String(shuffle(Int32Array.of(0, 1, 2), createRandom(seed)));
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // The standard deviation of each count is √(6000 · 1/6 · 5/6) = 29.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
