import { bisectLeft } from 'd3-array';
import { distinctSorted, hasTwins } from '../../statistics/sorted-numbers.ts';
import { mixed } from './hash-words.ts';

/**
 * The hashes of rows as numbers of 53 bits. Equal rows get different ones: each is counted among those before it, so that a
 * sample takes some of them, not all or none.
 *
 * @param high a word a row
 * @param low another one
 */
export function distinctHashes(high: Uint32Array, low: Uint32Array): Float64Array {
  // A loop, as `from` would hold a list of all of them beside.
  const hashes = new Float64Array(high.length);
  for (let row = 0; row < high.length; row++) hashes[row] = joined(high[row] as number, low[row] as number);
  const sorted = hashes.slice().sort();
  if (!hasTwins(sorted)) return hashes;
  const distinct = distinctSorted(sorted);
  const seen = new Uint32Array(distinct.length);
  return hashes.map((hash, row) => {
    const place = bisectLeft(distinct, hash);
    const copy = seen[place] as number;
    seen[place] = copy + 1;
    if (copy === 0) return hash;
    return joined(mixed(high[row] as number, copy), mixed(low[row] as number, ~copy));
  });
}

function joined(high: number, low: number): number {
  return (high & 0x1fffff) * 2 ** 32 + low;
}
