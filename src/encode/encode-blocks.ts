import type { Feature } from '../describe/dataset.ts';
import { type Encoding, encodeRows } from './encoding.ts';
import type { Matrix } from './matrix.ts';

const blockRows = 4096;

/** Encodes rows of the table block after block, for whoever needs each of them only once. */
export function* encodeBlocks(
  features: readonly Feature[],
  encoding: Encoding,
  rows: Int32Array,
): Generator<Matrix> {
  for (let from = 0; from < rows.length; from += blockRows) {
    yield encodeRows(features, encoding, rows.subarray(from, from + blockRows));
  }
}
