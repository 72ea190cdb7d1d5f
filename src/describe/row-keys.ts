import { InputError } from '../errors.ts';
import type { Table } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { instantOf, type Moment } from './dates/moment.ts';
import { type DateReading, settleDates } from './dates/settle-dates.ts';
import { findColumn } from './find-column.ts';
import { isMissing, selectRows } from './select-rows.ts';
import { mergeSpellings } from './spellings.ts';

/**
 * What orders the rows: the numbers, dates, times of day or durations of a column. Moments with an offset such as +02:00
 * are ordered as they followed each other, whatever the clocks at their places showed; those without one count as UTC.
 *
 * @param rows rows of the table
 * @param dayFirst whether the day comes before the month where either could, as the user has it
 * @returns one finite number a row
 * @throws InputError when the column has none of them, or a cell is missing
 */
export function orderOfRows(
  table: Table,
  reference: string,
  rows: Int32Array,
  dayFirst: boolean | undefined,
): Float64Array {
  const column = presentColumn(table, reference, '--order-by', rows);
  if (column.kind !== 'text') return Float64Array.from(rows, (row) => column.values[row] as number);
  const place = `${table.name}: --order-by ${quoteValue(column.name)}`;
  const reading = settleDates(selectRows(table, rows).columns, dayFirst)[table.columns.indexOf(column)];
  if (reading === undefined) {
    const example = quoteValue(column.levels[0] ?? '');
    throw new InputError(`${place}: expected numbers or dates, found ${example}`);
  }
  const { fit, cells } = reading;
  const moments = cells.texts.map(fit.form.read);
  refuseBadCell(place, reading, moments, rows);
  return Float64Array.from(cells.ofRow, (index) => instantOf(moments[index] as Moment));
}

function refuseBadCell(
  place: string,
  { cells, fit }: DateReading,
  moments: readonly (Moment | undefined)[],
  rows: Int32Array,
): void {
  const row = cells.ofRow.findIndex((index) => moments[index] === undefined);
  if (row < 0) return;
  const text = quoteValue(cells.texts[cells.ofRow[row] as number] as string);
  throw new InputError(
    `${place}: expected dates written ${fit.form.name}, found ${text} in row ${(rows[row] as number) + 1} (correct it, or remove the row)`,
  );
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
