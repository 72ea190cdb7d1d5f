import { bisectLeft } from 'd3-array';
import type { Matrix } from '../../encode/matrix.ts';
import { distinctSorted } from '../../statistics/sorted-numbers.ts';

/** A column's distinct numbers, and where each row stands among them. */
export interface SortedColumn {
  /** Ascending. */
  readonly distinct: Float64Array;
  /** One a row: the place of its number in `distinct`. */
  readonly ranks: Int32Array;
  /** Rows by their numbers, the smallest first; equal ones in the order of the rows. */
  readonly order: Int32Array;
}

/**
 * Sorts every column once, so that no node of a tree has to: the numbers by themselves, which is much faster than rows
 * by their numbers, then the rows by counting.
 */
export function sortColumns({ rows, columns, values }: Matrix): SortedColumn[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = Float64Array.from({ length: rows }, (_, row) => values[row * columns + column] as number);
    const distinct = distinctSorted(cells.toSorted());
    const ranks = new Int32Array(rows);
    const starts = new Int32Array(distinct.length + 1);
    for (let row = 0; row < rows; row++) {
      const rank = bisectLeft(distinct, cells[row] as number);
      ranks[row] = rank;
      starts[rank + 1] = (starts[rank + 1] as number) + 1;
    }
    for (let rank = 0; rank < distinct.length; rank++) {
      starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number);
    }
    const order = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const rank = ranks[row] as number;
      const place = starts[rank] as number;
      order[place] = row;
      starts[rank] = place + 1;
    }
    return { distinct, ranks, order };
  });
}

/** The orders of some rows only: what is sorted stays sorted. */
export function ordersOf(columns: readonly SortedColumn[], rows: Int32Array): Int32Array[] {
  return columns.map(({ order }) => {
    if (rows.length === order.length) return order.slice();
    const isIn = new Uint8Array(order.length);
    for (const row of rows) isIn[row] = 1;
    return order.filter((row) => isIn[row] === 1);
  });
}
