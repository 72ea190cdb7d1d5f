import { InputError } from '../errors.ts';
import type { Table } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { findColumn } from './find-column.ts';
import { findDateParser } from './parse-date.ts';
import { isMissing } from './select-rows.ts';
import { mergeSpellings } from './spellings.ts';

/**
 * What orders the rows: the numbers or dates of a column.
 *
 * @param rows rows of the table
 * @returns one finite number a row
 * @throws InputError when the column has neither, or a cell is missing
 */
export function orderOfRows(table: Table, reference: string, rows: Int32Array): Float64Array {
  const column = presentColumn(table, reference, '--order-by', rows);
  if (column.kind !== 'text') return Float64Array.from(rows, (row) => column.values[row] as number);
  const parse = findDateParser(column.levels);
  if (parse === undefined) {
    throw new InputError(
      `${table.name}: --order-by ${quoteValue(column.name)}: expected numbers or dates, found ${quoteValue(column.levels[0] ?? '')}`,
    );
  }
  return Float64Array.from(rows, (row) => parse(column.levels[column.codes[row] as number] as string));
}

/** Which group each row belongs to. */
export interface RowGroups {
  /** 0 … count − 1, one a row. */
  readonly groups: Int32Array;
  readonly count: number;
}

/**
 * The groups that the values of a column make.
 *
 * @param rows rows of the table
 * @param mergesSpellings whether texts that look alike are one group
 * @throws InputError when a cell is missing
 */
export function groupsOfRows(
  table: Table,
  reference: string,
  rows: Int32Array,
  mergesSpellings = false,
): RowGroups {
  const written = presentColumn(table, reference, '--group-by', rows);
  const column = mergesSpellings && written.kind === 'text' ? mergeSpellings(written) : written;
  const groupOfValue = new Map<number, number>();
  const groups = rows.map((row) => {
    const value = (column.kind === 'text' ? column.codes[row] : column.values[row]) as number;
    const group = groupOfValue.get(value) ?? groupOfValue.size;
    groupOfValue.set(value, group);
    return group;
  });
  return { groups, count: groupOfValue.size };
}

function presentColumn(table: Table, reference: string, flag: string, rows: Int32Array) {
  const column = table.columns[findColumn(table, reference, flag)];
  if (column === undefined) throw new Error(`no column ${reference}`);
  const missing = rows.filter((row) => isMissing(column, row)).length;
  if (missing > 0) {
    throw new InputError(
      `${table.name}: ${flag} ${quoteValue(column.name)}: ${missing} of its cells are missing (fill them, or remove their rows)`,
    );
  }
  return column;
}
