import type { Random } from './random.ts';

/** Shuffles in place, every order equally likely (Fisher and Yates, 1938; Durstenfeld, 1964), and returns the array. */
export function shuffle(items: Int32Array, random: Random): Int32Array {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const item = items[last] as number;
    items[last] = items[other] as number;
    items[other] = item;
  }
  return items;
}
