/** From one sample to the next larger one. */
const growth = 8;

/** The order in which rows are held, so that their first ones are a sample. */
export interface RowOrder {
  /** One row number a place. */
  readonly order: Int32Array;
  /** The sizes of the samples, the smallest first, the last one all rows. */
  readonly sizes: readonly number[];
}

/**
 * Puts every 512th row of each class first, then every 64th, every 8th, and last all others: the first rows are samples
 * of the table, each class having its share, and every sample is the beginning of the next.
 *
 * @param classes one code a row, 0 … classCount − 1
 * @param fewest rows of a sample
 * @param multiple of which the size of every sample is one, all rows apart
 */
export function orderForSamples(
  classes: Int32Array,
  classCount: number,
  fewest: number,
  multiple: number,
): RowOrder {
  const rows = classes.length;
  const strides = [1];
  while (rows / ((strides[0] as number) * growth) >= fewest) strides.unshift((strides[0] as number) * growth);
  const order = new Int32Array(rows);
  const seen = new Int32Array(classCount);
  const counts = new Int32Array(strides.length);
  const levels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const code = classes[row] as number;
    const rank = seen[code] as number;
    seen[code] = rank + 1;
    let level = 0;
    while (rank % (strides[level] as number) !== 0) level++;
    levels[row] = level;
    counts[level] = (counts[level] as number) + 1;
  }
  const next = new Int32Array(strides.length);
  for (let level = 1; level < strides.length; level++) {
    next[level] = (next[level - 1] as number) + (counts[level - 1] as number);
  }
  const ends = Array.from(next, (start, level) => start + (counts[level] as number));
  for (let row = 0; row < rows; row++) {
    const level = levels[row] as number;
    const place = next[level] as number;
    order[place] = row;
    next[level] = place + 1;
  }
  return { order, sizes: ends.map((end) => Math.min(rows, Math.ceil(end / multiple) * multiple)) };
}
