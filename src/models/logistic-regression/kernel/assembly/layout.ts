import { allocate, nextAddress, release, releaseAll } from '../../../assembly/memory';

/**
 * Where everything stands in the instance's memory. One instance holds one table at a time; `layOut` forgets the
 * previous one and reuses its memory.
 *
 * Rows stand in *blocks* of 120, and a block holds the 120 numbers of a column side by side: two rows to a 128-bit
 * vector, and as 120 float64 are an odd number of cache lines, the columns of a block do not crowd the same lines.
 * Columns of ordinary numbers, the constant among them, come first; a category's columns of zeros and ones, which come
 * after them, are not stored: a row has the place of its one for each category. The last block is filled up with rows of
 * zeros, whose codes point to a column beyond the last.
 */
export const blockRows: i32 = 120;
/** Bytes of a block's numbers of one column. */
export const columnBytes: usize = 960;
/** Bytes of a block's codes of one category. */
export const codeBytes: usize = 480;

export let denseCount: i32 = 0;
export let categoryCount: i32 = 0;
/** From one class's weights, or a Gram matrix's row, to the next, in bytes: all columns and the one beyond the last. */
export let weightBytes: usize = 0;
/** Scores a row: one for two classes, else one a class. */
export let scoreCount: i32 = 0;

/** f64, blocks × dense columns × 120. */
export let dense: usize = 0;
/** i32, blocks × categories × 120. */
export let codes: usize = 0;
/** i32 class codes, one a row. */
export let labels: usize = 0;
/** f64, blocks × scores × 120: what the Hessian asks of the last point evaluated (probabilities, or curvatures). */
export let remembered: usize = 0;
/** f64, scores × (columns + 1): weights, or a vector for the Hessian. */
export let weights: usize = 0;
/** f64, scores × (columns + 1): the sums over the rows that a pass leaves. */
export let sums: usize = 0;
/** f64, scores × 120: a block's scores, then the factors of its rows. */
export let factors: usize = 0;
/** f64, 120 each: what softmax needs of a block's rows, or their weights. */
export let firstScratch: usize = 0;
export let secondScratch: usize = 0;
/** f64, dense columns × 120: a block's columns times weights. */
export let weighted: usize = 0;
/** f64, matrices × (columns + 1)². */
export let grams: usize = 0;

/** Divides the memory for a table, growing it where it must. */
export function layOut(blocks: i32, denseColumns: i32, categories: i32, columns: i32, scores: i32): void {
  releaseAll();
  denseCount = denseColumns;
  categoryCount = categories;
  scoreCount = scores;
  weightBytes = <usize>(columns + 1) << 3;
  const count = <usize>blocks;
  dense = allocate(count * <usize>denseColumns * columnBytes);
  codes = allocate(count * <usize>categories * codeBytes);
  labels = allocate(count * codeBytes);
  remembered = allocate(count * <usize>scores * columnBytes);
  weights = allocate(<usize>scores * weightBytes);
  sums = allocate(<usize>scores * weightBytes);
  factors = allocate(<usize>scores * columnBytes);
  firstScratch = allocate(columnBytes);
  secondScratch = allocate(columnBytes);
  weighted = allocate(<usize>denseColumns * columnBytes);
  memory.fill(factors, 0, <usize>scores * columnBytes);
  memory.fill(remembered, 0, count * <usize>scores * columnBytes);
  grams = nextAddress();
}

/** Where a block's columns of numbers begin. */
// @ts-ignore: decorator
@inline
export function numbersOf(block: i32): usize {
  return dense + <usize>block * <usize>denseCount * columnBytes;
}

/** Where a block's codes of a category begin. */
// @ts-ignore: decorator
@inline
export function codesOf(block: i32, category: i32): usize {
  return codes + <usize>(block * categoryCount + category) * codeBytes;
}

/** Makes room for so many Gram matrices behind everything else, and fills them with zeros. */
export function layOutGrams(count: i32): void {
  release(grams);
  const bytes = <usize>count * weightBytes * (weightBytes >> 3);
  allocate(bytes);
  memory.fill(grams, 0, bytes);
}
