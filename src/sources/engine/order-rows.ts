import { rowsOf } from '../contract/rows-of.ts';
import type { Table } from '../contract/table.ts';
import { rowHashes } from '../sample/row-hashes.ts';

/**
 * An order of rows that follows from their cells and from nothing else. A server gives them in any order, another one each
 * time, and what is found in them shall not depend on it. It is that of their hashes: sorted rows would look like a
 * series.
 *
 * @returns indices of rows
 */
export function orderOfCells({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Int32Array {
  const hashes = rowHashes(columns, rows, 0);
  return Int32Array.from(hashes, (_, row) => row).sort(
    (a, b) => (hashes[a] as number) - (hashes[b] as number),
  );
}

/** The same rows, in an order that is theirs alone. */
export function inOrderOfCells(table: Table): Table {
  return rowsOf(table, orderOfCells(table));
}
