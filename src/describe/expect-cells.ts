import { InputError } from '../errors.ts';
import { formOf, numberOf } from '../sources/cells/number-cell.ts';
import { asText } from '../sources/contract/as-text.ts';
import type { Column, NumberColumn, Table, TextColumn } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type DateForm, dateFormOf, dateParser, moments } from './dates/date-forms.ts';
import { distinctCells } from './dates/distinct-cells.ts';
import type { Gives } from './dates/form-definition.ts';
import { settleDates } from './dates/settle-dates.ts';

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
/**
 * The milliseconds of each cell, where all cells are dates, times or durations of a form; NaN where one is missing. What
 * its source knows as dates is of every form of dates, and where such dates are expected, text may be of any.
 *
 * @throws InputError that names the first cell that is none
 */
export function expectMoments(table: Table, column: Column, form: DateForm): Float64Array {
  const { gives } = dateFormOf(form);
  if (column.kind === 'date' && (gives === 'date' || gives === 'month')) return column.values;
  const parse = dateParser(form === moments ? formOfColumn(column) : form);
  const { texts, ofRow } = distinctCells(column);
  const ofText = texts.map(parse);
  const row = ofRow.findIndex((index) => Number.isNaN(ofText[index]));
  if (row >= 0) {
    const expected = form === moments ? nouns.date : `${nouns[gives]} written ${form}`;
    throw wrongCell(table, asText(column), row, expected);
  }
  return Float64Array.from(ofRow, (index) => ofText[index] ?? Number.NaN);
}

/** Where no form fits, one cell or another does not fit the commonest. */
function formOfColumn(column: Column): DateForm {
  return settleDates([column], undefined)[0]?.fit.form.name ?? 'YYYY-MM-DD';
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
