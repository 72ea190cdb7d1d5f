import { allocate, nextAddress, release, releaseAll } from '../../../assembly/memory';

/**
 * Where everything stands in the instance's memory. One instance holds one table at a time; `layOut` forgets the
 * previous one and reuses its memory.
 *
 * A histogram has three float64 a bin, columns one after the other: the sums of its rows' first and second derivatives,
 * and how many they are. Histograms stand in places of equal size at the end, which are made when they are asked for.
 */
export const binBytes: usize = 24;

export let columnCount: i32 = 0;
/** The first columns, which are of numbers. */
export let numberCount: i32 = 0;
export let rowCount: i32 = 0;

/** u8, columns × rows: the bin of each row. */
export let bins: usize = 0;
/** i32, one a column: where its bins begin in a histogram, in bytes, and last where they end. */
export let offsets: usize = 0;
/** f64, rows × 2: the first and the second derivative of each row. */
export let derivatives: usize = 0;
/** i32: the rows that a tree learns from, node after node. */
export let order: usize = 0;
/** i32: room for the rows of a node. */
export let spare: usize = 0;
/** f64, rows × 2: the derivatives of a node's rows, in their order. */
export let ordered: usize = 0;
/** u8, one a bin: whether its rows go left. */
export let flags: usize = 0;
/** u8, one a column: whether its last bin is of cells that were missing. */
export let missingBins: usize = 0;
/** f64, 7: the best cut of a node. */
export let found: usize = 0;
/** Bytes of a histogram. */
export let histogramBytes: usize = 0;

let histograms: usize = 0;
/** Divides the memory for a table, growing it where it must. */
export function layOut(rows: i32, columns: i32, numbers: i32, binsOfAll: i32): void {
  releaseAll();
  rowCount = rows;
  columnCount = columns;
  numberCount = numbers;
  const count = <usize>rows;
  bins = allocate(count * <usize>columns);
  offsets = allocate(<usize>(columns + 1) << 2);
  derivatives = allocate(count << 4);
  order = allocate(count << 2);
  spare = allocate(count << 2);
  ordered = allocate(count << 4);
  flags = allocate(256);
  missingBins = allocate(<usize>columns);
  found = allocate(56);
  histogramBytes = (<usize>binsOfAll * binBytes + 63) & ~63;
  histograms = nextAddress();
}

/** Where a histogram stands; memory is made for it where there was none. */
export function histogramAt(place: i32): usize {
  const address = histograms + <usize>place * histogramBytes;
  if (address + histogramBytes > nextAddress()) {
    release(address);
    allocate(histogramBytes);
  }
  return address;
}
