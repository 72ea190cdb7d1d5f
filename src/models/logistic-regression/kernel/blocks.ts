import type { ColumnPlaces, Design } from './design.ts';

/** Rows of a block; the same stands in assembly/layout.ts. */
export const blockRows = 120;

/** The kernel's memory for a table, as assembly/layout.ts divides it. */
interface Blocks {
  readonly numbers: Float64Array;
  readonly codes: Int32Array;
  readonly labels: Int32Array;
}

/** Writes rows, in an order, as blocks of columns; the last block is filled up with rows of zeros that are of no level. */
export function writeBlocks(
  { features, hasConstant }: Design,
  classes: Int32Array,
  order: Int32Array,
  { dense, categories, ofColumn }: ColumnPlaces,
  target: Blocks,
): void {
  const { rows, columns, values } = features;
  const lastBlock = Math.floor((target.labels.length - 1) / blockRows);
  target.numbers.fill(0, lastBlock * blockRows * dense.length);
  target.codes.fill(ofColumn.length);
  target.labels.fill(0);
  const stored = Int32Array.from(hasConstant ? dense.slice(0, -1) : dense);
  const firstPlaces = Int32Array.from(categories, ({ first }) => ofColumn[first] as number);

  // In these loops every index is inside its array by construction, so `as number` only tells the compiler so.
  for (let place = 0; place < rows; place++) {
    const row = order[place] as number;
    const block = Math.floor(place / blockRows);
    const within = place - block * blockRows;
    target.labels[place] = classes[row] as number;
    let to = block * blockRows * dense.length + within;
    for (let j = 0; j < stored.length; j++, to += blockRows) {
      target.numbers[to] = values[row * columns + (stored[j] as number)] as number;
    }
    if (hasConstant) target.numbers[to] = 1;
  }
  categories.forEach(({ codes }, index) => {
    const first = firstPlaces[index] as number;
    for (let place = 0; place < rows; place++) {
      const code = codes[order[place] as number] as number;
      const block = Math.floor(place / blockRows);
      const to = (block * categories.length + index) * blockRows + (place - block * blockRows);
      if (code >= 0) target.codes[to] = first + code;
    }
  });
}
