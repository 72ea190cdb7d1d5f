import { InputError } from '../errors.ts';
import type { Column, DateColumn, NumberColumn, Table, TextColumn } from '../sources/contract/table.ts';
import { formOf, numberOf } from '../sources/csv/number-cell.ts';
import { quoteValue } from '../text/quote-value.ts';
import { asText } from './as-text.ts';
import { type DateForm, type DateParser, dateParser, findDateForm, moments } from './parse-date.ts';

/**
 * The column, where it holds numbers.
 *
 * @throws InputError that names the first cell that is none
 */
export function expectNumbers(table: Table, column: Column): NumberColumn {
  if (column.kind === 'number') return column;
  const texts = asText(column);
  const isNumber = (text: string): boolean => !Number.isNaN(numberOf(text, formOf(text), '.'));
  const row = findRow(texts, (text) => !isNumber(text));
  throw wrongCell(table, texts, Math.max(row, 0), 'a number');
}

/**
 * The dates of a column whose cells are all of a form. What its source knows as dates is of every form, and where such
 * dates are expected, text may be of any.
 *
 * @throws InputError that names the first cell that is none
 */
export function expectDates(table: Table, column: Column, form: DateForm): DateColumn {
  if (column.kind === 'date') return column;
  const texts = asText(column);
  const parse = column.kind === 'text' ? parserOf(texts, form) : () => Number.NaN;
  const row = findRow(texts, (text) => Number.isNaN(parse(text)));
  if (row >= 0) throw wrongCell(table, texts, row, form === moments ? 'a date' : `a date written ${form}`);
  const ofLevel = texts.levels.map(parse);
  const values = Float64Array.from(texts.codes, (code) => ofLevel[code] ?? Number.NaN);
  return { kind: 'date', name: column.name, values };
}

/** Where any form will do and none fits all of the texts, one cell or another does not fit the commonest. */
function parserOf({ levels }: TextColumn, form: DateForm): DateParser {
  return dateParser(form === moments ? (findDateForm(levels) ?? 'YYYY-MM-DD') : form);
}

/** The first row whose cell holds such a text, −1 where there is none. */
function findRow({ codes, levels }: TextColumn, test: (text: string) => boolean): number {
  const passes = levels.map(test);
  return codes.findIndex((code) => passes[code] === true);
}

function wrongCell(
  table: Table,
  { name, levels, codes }: TextColumn,
  row: number,
  expected: string,
): InputError {
  const cell = levels[codes[row] as number] ?? '';
  return new InputError(
    `${table.name} row ${row + 1}, column ${quoteValue(name)}: expected ${expected}, found ${quoteValue(cell)} ` +
      '(correct the file; a cell without a value is left empty)',
  );
}
