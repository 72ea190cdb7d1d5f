import { expect, it } from 'vitest';
import { type DateParser, dateParser } from '../../../src/describe/dates/date-forms.ts';
import { settleDates } from '../../../src/describe/dates/settle-dates.ts';
import { makeTable } from '../tables.ts';

/** The parser of the form that fits a column of these cells. */
function findDateParser(cells: readonly string[]): DateParser | undefined {
  const [reading] = settleDates(makeTable({ column: cells }).columns, undefined);
  return reading && dateParser(reading.fit.form.name);
}

it.each([
  ['2012-01-31', Date.UTC(2012, 0, 31)],
  ['2012-01-31T23:15:10', Date.UTC(2012, 0, 31, 23, 15, 10)],
  ['2012-01-31 23:15', Date.UTC(2012, 0, 31, 23, 15)],
  ['2012-01-31T23:15:10.250Z', Date.UTC(2012, 0, 31, 23, 15, 10)],
  ['2012/1/31', Date.UTC(2012, 0, 31)],
  ['31.01.2012', Date.UTC(2012, 0, 31)],
  ['01/31/2012', Date.UTC(2012, 0, 31)],
  ['31/01/2012', Date.UTC(2012, 0, 31)],
])('reads %s', (text, milliseconds) => {
  expect(findDateParser([text])?.(text)).toBe(milliseconds);
});

it('reads a column in one form: a day above 12 anywhere decides where the month stands', () => {
  const parse = findDateParser(['03/04/2012', '31/01/2012']);
  expect(parse?.('03/04/2012')).toBe(Date.UTC(2012, 3, 3));
});

it.each([
  ['2012-02-30'],
  ['2012-13-01'],
  ['31/31/2012'],
  ['2012-01-01T25:00'],
  ['soon'],
  ['2012-01-01 noon'],
])('finds no date in %s', (text) => {
  expect(findDateParser([text])).toBeUndefined();
});
