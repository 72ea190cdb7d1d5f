import type { Cell } from '../../document/cell.ts';
import type { Column, Table } from '../../document/table.ts';

/** A row of plotted numbers and what they are of. */
export type NumbersRow = readonly [label: string, ...cells: Cell[]];

/** Plotted numbers as a table; the first title is that of the labels. */
export function numbersTable(
  [first, ...others]: readonly [string, ...string[]],
  rows: readonly NumbersRow[],
): Table {
  return {
    kind: 'table',
    columns: [
      { title: [first], align: 'left', terminal: { width: 24 } },
      ...others.map((title): Column => ({ title: [title], align: 'right', terminal: { width: 16 } })),
    ],
    rows: rows.map(([label, ...cells]) => ({ label, depth: 0, cells })),
  };
}
