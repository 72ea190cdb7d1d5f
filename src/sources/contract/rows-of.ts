import { sharedCodes, sharedNumbers } from './shared-memory.ts';
import { type Column, missingCode, type Table } from './table.ts';

/** The table with these rows only, in this order, as if it had been read so: levels stand in order of appearance. */
export function rowsOf(table: Table, rows: Int32Array): Table {
  const columns = table.columns.map((column): Column => {
    if (column.kind === 'text') return { ...column, ...appearing(column.codes, column.levels, rows) };
    const values = Float64Array.from(rows, (row) => column.values[row] as number);
    return { ...column, values: sharedNumbers(values, rows.length) };
  });
  return { ...table, rows: rows.length, columns };
}

function appearing(codes: Int32Array, levels: readonly string[], rows: Int32Array) {
  const codeOf = new Int32Array(levels.length).fill(missingCode);
  const present: string[] = [];
  const kept = Int32Array.from(rows, (row) => {
    const code = codes[row] as number;
    if (code === missingCode) return missingCode;
    if (codeOf[code] === missingCode) codeOf[code] = present.push(levels[code] as string) - 1;
    return codeOf[code] as number;
  });
  return { codes: sharedCodes(kept, rows.length), levels: present };
}
