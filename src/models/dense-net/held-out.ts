import { everyRow } from '../../describe/rows-where.ts';
import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import { shuffle } from '../../random/shuffle.ts';

/** Training rows, parted for a search. */
export interface HeldOutSplit {
  readonly training: Int32Array;
  readonly heldOut: Int32Array;
}

/** Fewer training rows make a small table, for which all parts are held out in turn. */
export const smallTableRows = 2000;

/**
 * The splits to search on: all of them for a small table, else one. Every stratum (a class, or a part of a number's range)
 * has its share in both parts, up to one row: the rows are shuffled, put stratum after stratum, and one of `parts` is held
 * out, starting elsewhere for each split. A stratum of fewer rows than that may be absent from a part. A table has no
 * more splits than rows.
 *
 * @param strata the stratum of each row, 0 … count − 1
 * @param parts one row of so many is held out
 */
export function holdOutParts(strata: Int32Array, count: number, seed: number, parts: number): HeldOutSplit[] {
  const shuffled = shuffle(everyRow(strata.length), createRandom(seed, fitSeedUse.heldOut));
  const rows = putInOrder(shuffled, strata, count);
  const splits = rows.length < smallTableRows ? Math.min(parts, rows.length) : 1;
  return Array.from({ length: splits }, (_, part) => holdOutPart(rows, part, parts));
}

/** Holds out every `parts`-th row, the first of them at `part`. */
function holdOutPart(rows: Int32Array, part: number, parts: number): HeldOutSplit {
  const heldOut = new Int32Array(Math.ceil((rows.length - part) / parts));
  const training = new Int32Array(rows.length - heldOut.length);
  for (let position = 0, held = 0; position < rows.length; position++) {
    const row = rows[position] as number;
    if (position % parts === part) heldOut[held++] = row;
    else training[position - held] = row;
  }
  return { training, heldOut };
}

/** The rows stratum after stratum; those of a stratum keep their order (counting sort). */
function putInOrder(rows: Int32Array, strata: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const stratum of strata) next[stratum + 1] = (next[stratum + 1] as number) + 1;
  for (let stratum = 1; stratum <= count; stratum++) {
    next[stratum] = (next[stratum] as number) + (next[stratum - 1] as number);
  }
  const ordered = new Int32Array(rows.length);
  for (const row of rows) {
    const stratum = strata[row] as number;
    ordered[next[stratum] as number] = row;
    next[stratum] = (next[stratum] as number) + 1;
  }
  return ordered;
}
