import type { Matrix } from '../../encode/matrix.ts';
import type { Split } from '../../split/split.ts';

/**
 * The share of test rows whose features also stand, all the same, in a training row: a model that only remembers gets
 * these right where their classes agree.
 *
 * @param blocks every row of the table, encoded, block after block
 * @param rows of the table
 * @param splits which judge each row at most once, such as the folds of one repeat
 */
export function sharedRowShare(blocks: Iterable<Matrix>, rows: number, splits: readonly Split[]): number {
  const keys = rowKeys(blocks, rows);
  const repeated = numberRepeated(keys);
  const numbers = repeated.size === 0 ? undefined : keys.map((key) => repeated.get(key) ?? -1);
  let shared = 0;
  let tested = 0;
  for (const { train, test } of splits) {
    tested += test.length;
    if (numbers === undefined) continue;
    const isKnown = new Uint8Array(repeated.size);
    for (const row of train) if ((numbers[row] as number) >= 0) isKnown[numbers[row] as number] = 1;
    for (const row of test) if (isKnown[numbers[row] as number] === 1) shared++;
  }
  return shared / tested;
}

/** Numbers from 0 on for the keys that occur more than once; those of most tables do not. */
function numberRepeated(keys: Float64Array): Map<number, number> {
  const sorted = keys.slice().sort();
  const numbers = new Map<number, number>();
  for (let place = 1; place < sorted.length; place++) {
    const key = sorted[place] as number;
    if (key === sorted[place - 1] && !numbers.has(key)) numbers.set(key, numbers.size);
  }
  return numbers;
}

/** A number a row, the same for equal rows and, but for one chance in 2⁵³ a pair, for no others. */
function rowKeys(blocks: Iterable<Matrix>, tableRows: number): Float64Array {
  const keys = new Float64Array(tableRows);
  let at = 0;
  for (const { rows, columns, values } of blocks) {
    const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
    for (let row = 0; row < rows; row++) keys[at++] = hash(words, row * columns * 2, (row + 1) * columns * 2);
  }
  return keys;
}

/** Two 32-bit hashes in the manner of FNV-1a (Fowler, Noll and Vo, 1991), with a finishing multiplication. */
function hash(words: Uint32Array, from: number, until: number): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let word = from; word < until; word++) {
    const bits = words[word] as number;
    low = Math.imul(low ^ bits, 0x01000193);
    high = Math.imul(high ^ bits ^ (low >>> 15), 0x85ebca6b);
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}
