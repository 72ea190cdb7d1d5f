import type { Random } from '../random/random.ts';
import { shuffle } from '../random/shuffle.ts';

/**
 * Orders rows so that the first so many of them, however many, have nearly the shares of the strata that all of them
 * have: the training sets of a learning curve, each of which holds those before it. The rows of a stratum are shuffled
 * and spread evenly over the order, so that a stratum with a share s of the rows has s × m of the first m, to within
 * (1 + s × strata) ∕ 2.
 *
 * @param rows row numbers of a table
 * @param strata of every row of the table, 0 … strataCount − 1: its class, or where its number lies among the others
 *
 * @example
 * nestedOrder(Int32Array.of(0, 1, 2, 3, 4, 5), Int32Array.of(0, 0, 0, 0, 1, 1), 2, random); // such as 2, 4, 0, 3, 5, 1
 */
export function nestedOrder(
  rows: Int32Array,
  strata: Int32Array,
  strataCount: number,
  random: Random,
): Int32Array {
  const placed = Array.from({ length: strataCount }, (_, stratum) => {
    const members = shuffle(
      rows.filter((row) => strata[row] === stratum),
      random,
    );
    return Array.from(members, (row, rank) => ({ row, place: (rank + 0.5) / members.length }));
  });
  const ordered = placed.flat().sort((a, b) => a.place - b.place);
  return Int32Array.from(ordered, ({ row }) => row);
}

/** How many rows from the start of an order it takes until every stratum has so many; all of them where some never has. */
export function rowsUntilEach(
  order: Int32Array,
  strata: Int32Array,
  strataCount: number,
  rowsEach: number,
): number {
  const counts = new Int32Array(strataCount);
  let lacking = strataCount;
  for (const [index, row] of order.entries()) {
    const stratum = strata[row] as number;
    const count = (counts[stratum] as number) + 1;
    counts[stratum] = count;
    if (count === rowsEach) lacking -= 1;
    if (lacking === 0) return index + 1;
  }
  return order.length;
}
