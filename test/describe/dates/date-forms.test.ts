import { expect, it } from 'vitest';
import { type DateParser, dateParser } from '../../../src/describe/dates/date-forms.ts';
import { settleDates } from '../../../src/describe/dates/settle-dates.ts';
import { makeTable } from '../tables.ts';

/** The parser of the form that fits a column of these cells. */
function findDateParser(cells: readonly string[]): DateParser | undefined {
  const [reading] = settleDates(makeTable({ date: cells }).columns, undefined);
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

const morning = Date.UTC(2018, 6, 28);
const afternoon = Date.UTC(2018, 6, 28, 15, 45);

it.each([
  ['28-Jul-2018', morning],
  ['28-07-2018', morning],
  ['07-28-2018', morning],
  ['07.28.2018', morning],
  ['2018.07.28', morning],
  ['28 July 2018', morning],
  ['28th of July, 2018', morning],
  ['28-jul-18', morning],
  ['28JUL2018', morning],
  ['Jul 28 2018', morning],
  ['July 28, 2018', morning],
  ['JUL. 28th, 2018', morning],
  ['2018-Jul-28', morning],
  ['Saturday, July 28, 2018', morning],
  ['Sat 28 Jul 2018', morning],
  ['Sept 1, 2018', Date.UTC(2018, 8, 1)],
  ['2018-W30', Date.UTC(2018, 6, 23)],
  ['2018-W30-6', morning],
  ['2020-W53-5', Date.UTC(2021, 0, 1)],
  ['July 2018', Date.UTC(2018, 6, 1)],
  ['2018 Jul', Date.UTC(2018, 6, 1)],
  ['Jul-18', Date.UTC(2018, 6, 1)],
])('reads the day %s', (text, milliseconds) => {
  expect(findDateParser([text])?.(text)).toBe(milliseconds);
});

it.each([
  ['2018-07-28 15:45:00.250'],
  ['2018-07-28T15:45:00.123456789Z'],
  ['2018-07-28T15:45+02:00'],
  ['2018-07-28 15:45:00-0800'],
  ['2018-07-28 15:45:00+02'],
  ['2018-07-28T15:45:00+02:00[Europe/Berlin]'],
  ['7/28/2018 3:45 PM'],
  ['7/28/2018 03:45:00 pm'],
  ['July 28, 2018 at 3:45 p.m.'],
  ['28 July 2018, 15:45'],
  ['28/Jul/2018:15:45:00 +0200'],
  ['28JUL2018:15:45:00'],
  ['Sat, 28 Jul 2018 15:45:00 GMT'],
  ['Sat Jul 28 2018 15:45:00 GMT+0200 (CEST)'],
  ['Sat Jul 28 15:45:00 2018'],
  ['Sat Jul 28 15:45:00 PDT 2018'],
  ['Sat Jul 28 15:45:00 +0000 2018'],
])('reads the time as it is written in %s', (text) => {
  expect(findDateParser([text])?.(text)).toBe(afternoon);
});

it('takes 24:00 for the end of a day, and 12 AM for its beginning', () => {
  const parse = findDateParser(['2018-07-28 24:00', '2018-07-28 12:15 AM']);
  expect(parse?.('2018-07-28 24:00')).toBe(Date.UTC(2018, 6, 29));
  expect(parse?.('2018-07-28 12:15 AM')).toBe(Date.UTC(2018, 6, 28, 0, 15));
});

it.each([
  ['31-Feb-2018'],
  ['28-Jut-2018'],
  ['July 32, 2018'],
  ['2018-07-28 13:00 PM'],
  ['2018-07-28 15:45 CEST'],
  ['2018-07-28T15:45+19:00'],
  ['2018-07-28 24:01'],
  ['2018-W54'],
  ['28.07.18.'],
  ['1.2.3'],
  ['555-12-1234'],
  ['May'],
  ['May 5'],
])('finds no date in %s', (text) => {
  expect(findDateParser([text])).toBeUndefined();
});
