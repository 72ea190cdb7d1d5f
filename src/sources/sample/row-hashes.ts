import { type Column, missingCode } from '../contract/table.ts';

/**
 * A number of 53 bits for each row that follows from its cells and the seed alone, not from its place. Equal rows have
 * different ones: each is counted among those before it, so that a sample takes some of them, not all or none.
 */
export function rowHashes(columns: readonly Column[], rows: number, seed: number): Float64Array {
  const [high, low] = [new Uint32Array(rows).fill(seed), new Uint32Array(rows).fill(~seed)];
  for (const column of columns) addColumn(column, high, low);
  const hashes = Float64Array.from(high, (word, row) => joined(word, low[row] as number));
  const distinct = hashes
    .slice()
    .sort()
    .filter((hash, at, sorted) => at === 0 || hash !== sorted[at - 1]);
  if (distinct.length === rows) return hashes;
  const seen = new Uint32Array(distinct.length);
  return hashes.map((hash, row) => {
    const place = placeOf(distinct, hash);
    const copy = seen[place] as number;
    seen[place] = copy + 1;
    if (copy === 0) return hash;
    return joined(mixed(high[row] as number, copy), mixed(low[row] as number, ~copy));
  });
}

function addColumn(column: Column, high: Uint32Array, low: Uint32Array): void {
  if (column.kind === 'text') {
    const words = column.levels.map(wordOf);
    for (let row = 0; row < high.length; row++) {
      const code = column.codes[row] as number;
      const word = code === missingCode ? 0 : (words[code] as number);
      high[row] = mixed(high[row] as number, word);
      low[row] = mixed(low[row] as number, word ^ 0x5bd1e995);
    }
    return;
  }
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  for (let row = 0; row < high.length; row++) {
    // One bit pattern for both zeros, and one for what is missing.
    number[0] = (column.values[row] as number) + 0;
    high[row] = mixed(mixed(high[row] as number, words[0] as number), words[1] as number);
    low[row] = mixed(mixed(low[row] as number, words[1] as number), words[0] as number);
  }
}

/** A text as a word. */
function wordOf(text: string): number {
  let word = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) word = mixed(word, text.charCodeAt(at));
  return word;
}

/** Two words as one that depends on every bit of both: the finalizer of MurmurHash3 (Appleby, 2011). */
function mixed(word: number, other: number): number {
  let h = Math.imul(word ^ Math.imul(other, 0xcc9e2d51), 0x1b873593) + 0xe6546b64;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function joined(high: number, low: number): number {
  return (high & 0x1fffff) * 2 ** 32 + low;
}

/** Where a value stands in a sorted list that holds it. */
function placeOf(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
