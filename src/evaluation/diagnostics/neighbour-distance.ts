import type { Random } from '../../random/random.ts';

/**
 * How near each other's values neighbouring rows have, compared with rows picked by chance: the mean distance of
 * neighbours, divided by that of random pairs. About 1 where the order of the rows means nothing; far below where they
 * follow time or stand in groups. Only pairs of one class count, so that a file sorted by its target is no alarm. Of many
 * rows evenly spread ones are looked at.
 *
 * @param values a number a row, NaN where missing
 * @param codes the class, or the part of the target's range, of each row
 * @returns null where there are too few pairs to tell
 */
export function neighbourDistance(values: Float64Array, codes: Int32Array, random: Random): number | null {
  const rowsOfClass = groupRows(codes);
  let pairs = 0;
  let ofNeighbours = 0;
  let ofChance = 0;
  const step = Math.ceil(values.length / mostPairs);
  for (let row = 1; row < values.length; row += step) {
    const code = codes[row] as number;
    if (codes[row - 1] !== code) continue;
    const peers = rowsOfClass[code] as Int32Array;
    const here = values[row] as number;
    const before = values[row - 1] as number;
    const other = values[peers[random.below(peers.length)] as number] as number;
    const distances = Math.abs(here - before) + Math.abs(here - other);
    if (Number.isNaN(distances)) continue;
    pairs++;
    ofNeighbours += Math.abs(here - before);
    ofChance += Math.abs(here - other);
  }
  return pairs < fewestPairs || ofChance === 0 ? null : ofNeighbours / ofChance;
}

const fewestPairs = 50;
const mostPairs = 100_000;

function groupRows(codes: Int32Array): Int32Array[] {
  const counts: number[] = [];
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const rows = Array.from(counts, (count = 0) => new Int32Array(count));
  const filled = new Int32Array(rows.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const place = filled[code] as number;
    (rows[code] as Int32Array)[place] = row;
    filled[code] = place + 1;
  }
  return rows;
}
