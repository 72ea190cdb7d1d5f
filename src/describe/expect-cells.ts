import { InputError } from '../errors.ts';
import {
  type Column,
  missingCode,
  type NumberColumn,
  type Table,
  type TextColumn,
} from '../sources/contract/table.ts';
import { formOf, numberOf } from '../sources/csv/number-cell.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type DateForm, dateParser } from './parse-date.ts';

/**
 * The column, where it holds numbers.
 *
 * @throws InputError that names the first cell that is none
 */
export function expectNumbers(table: Table, column: Column): NumberColumn {
  if (column.kind === 'number') return column;
  const isNumber = (text: string): boolean => !Number.isNaN(numberOf(text, formOf(text), '.'));
  const row = findRow(column, (text) => !isNumber(text));
  throw wrongCell(table, column, Math.max(row, 0), 'a number');
}

/**
 * The column, where all of its cells are dates of a form.
 *
 * @throws InputError that names the first cell that is none
 */
export function expectDates(table: Table, column: Column, form: DateForm): TextColumn {
  const expected = `a date written ${form}`;
  if (column.kind === 'number') {
    const row = column.values.findIndex((value) => !Number.isNaN(value));
    if (row >= 0) throw wrongCell(table, column, row, expected);
    return {
      kind: 'text',
      name: column.name,
      codes: new Int32Array(table.rows).fill(missingCode),
      levels: [],
    };
  }
  const parse = dateParser(form);
  const row = findRow(column, (text) => Number.isNaN(parse(text)));
  if (row >= 0) throw wrongCell(table, column, row, expected);
  return column;
}

/** The first row whose cell holds such a text, −1 where there is none. */
function findRow({ codes, levels }: TextColumn, test: (text: string) => boolean): number {
  const passes = levels.map(test);
  return codes.findIndex((code) => passes[code] === true);
}

function wrongCell(table: Table, column: Column, row: number, expected: string): InputError {
  const cell =
    column.kind === 'number'
      ? String(column.values[row])
      : (column.levels[column.codes[row] as number] ?? '');
  return new InputError(
    `${table.name} row ${row + 1}, column ${quoteValue(column.name)}: expected ${expected}, found ${quoteValue(cell)} ` +
      '(correct the file; a cell without a value is left empty)',
  );
}
