import type { Random } from '../random/random.ts';
import { shuffle } from '../random/shuffle.ts';

/** So many tell a spread to about a tenth, and are few enough to be kept in a record. */
const mostBlocks = 50;

/** Units that are taken together. */
export interface Blocks {
  /** The block of each unit, 0 … count − 1. */
  readonly ofUnit: Int32Array;
  readonly count: number;
}

/**
 * Deals units to blocks at random, to 50 of nearly the same size or, of fewer units, each to its own.
 *
 * @param units how many there are, at least one
 */
export function dealBlocks(units: number, random: Random): Blocks {
  const count = Math.min(mostBlocks, units);
  const ofUnit = new Int32Array(units);
  shuffle(Int32Array.from(ofUnit.keys()), random).forEach((unit, place) => {
    ofUnit[unit] = place % count;
  });
  return { ofUnit, count };
}
