import { InputError } from '../errors.ts';
import type { Column, NumberColumn, Table, TextColumn } from '../sources/contract/table.ts';
import { formOf, numberOf } from '../sources/csv/number-cell.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type DateForm, dateFormOf, dateParser } from './dates/date-forms.ts';
import { distinctCells } from './dates/distinct-cells.ts';
import type { Gives } from './dates/form-definition.ts';

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
 * The milliseconds of each cell, where all cells are dates, times or durations of a form; NaN where one is missing.
 *
 * @throws InputError that names the first cell that is none
 */
export function expectMoments(table: Table, column: Column, form: DateForm): Float64Array {
  const parse = dateParser(form);
  const { texts, ofRow } = distinctCells(column);
  const ofText = texts.map(parse);
  const row = ofRow.findIndex((index) => Number.isNaN(ofText[index]));
  if (row >= 0) throw wrongCell(table, column, row, `${nouns[dateFormOf(form).gives]} written ${form}`);
  return Float64Array.from(ofRow, (index) => ofText[index] ?? Number.NaN);
}

const nouns: Readonly<Record<Gives, string>> = {
  date: 'a date',
  month: 'a month',
  time: 'a time of day',
  duration: 'a duration',
};

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
