import { expect, it } from 'vitest';
import { createRandom } from '../../src/random/random.ts';
import { dealBlocks } from '../../src/split/deal-blocks.ts';

const sizes = ({ ofUnit, count }: ReturnType<typeof dealBlocks>) =>
  Array.from({ length: count }, (_, block) => ofUnit.filter((its) => its === block).length);

it('deals units to 50 blocks of nearly the same size', () => {
  const blocks = dealBlocks(1234, createRandom(1));
  expect(blocks.count).toBe(50);
  expect([...new Set(sizes(blocks))].sort()).toEqual([24, 25]);
});

it('gives each of fewer units a block of its own', () => {
  expect(sizes(dealBlocks(7, createRandom(1)))).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(sizes(dealBlocks(1, createRandom(1)))).toEqual([1]);
});

it('deals by the seed, and not in the order of the units', () => {
  const ofSeed = (seed: number) => [...dealBlocks(1000, createRandom(seed)).ofUnit];
  expect(ofSeed(1)).toEqual(ofSeed(1));
  expect(ofSeed(1)).not.toEqual(ofSeed(2));
  // Neighbours share a block about once in 50.
  const shared = ofSeed(1).filter((block, unit, all) => all[unit + 1] === block).length;
  expect(shared).toBeLessThan(50);
});
