import { type Column, missingCode } from '../contract/table.ts';
import { distinctHashes } from './distinct-hashes.ts';
import { RowHash, wordOf } from './hash-words.ts';

/** A number of 53 bits for each row that follows from its cells and the seed alone, not from its place. */
export function rowHashes(columns: readonly Column[], rows: number, seed: number): Float64Array {
  const hash = new RowHash();
  hash.begin(seed);
  const [high, low] = [new Uint32Array(rows).fill(hash.high), new Uint32Array(rows).fill(hash.low)];
  for (const column of columns) addColumn(column, hash, high, low);
  return distinctHashes(high, low);
}

function addColumn(column: Column, hash: RowHash, high: Uint32Array, low: Uint32Array): void {
  const words = column.kind === 'text' ? column.levels.map(wordOf) : [];
  for (let row = 0; row < high.length; row++) {
    [hash.high, hash.low] = [high[row] as number, low[row] as number];
    if (column.kind === 'text') {
      const code = column.codes[row] as number;
      hash.addWord(code === missingCode ? 0 : (words[code] as number));
    } else {
      hash.addNumber(column.values[row] as number);
    }
    [high[row], low[row]] = [hash.high, hash.low];
  }
}
