import { type Column, missingCode, type Table } from '../sources/contract/table.ts';

/** Whether the cell of a row is missing. */
export function isMissing(column: Column, row: number): boolean {
  return column.kind === 'text' ? column.codes[row] === missingCode : Number.isNaN(column.values[row]);
}

/** The table with these rows only, in this order. */
export function selectRows(table: Table, rows: Int32Array): Table {
  const columns = table.columns.map((column): Column => {
    if (column.kind === 'text') return { ...column, codes: rows.map((row) => column.codes[row] as number) };
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row] as number) };
  });
  return { ...table, rows: rows.length, columns };
}
