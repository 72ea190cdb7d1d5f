import { expect, it } from 'vitest';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { cycle, makeTable } from './tables.ts';

const rows = 40;
const two = (number: number) => String(number).padStart(2, '0');

/** What is said of a column beside one of numbers. */
function told(
  name: string,
  cell: (row: number) => string | number | null,
  options: DescribeOptions = {},
): string[] {
  const table = makeTable({
    [name]: Array.from({ length: rows }, (_, row) => cell(row)),
    width: Array.from({ length: rows }, (_, row) => Math.sin(row)),
    answer: cycle(['yes', 'no', 'no'], rows),
  });
  return describe(table, options).actions.map(({ code, message }) => `${code}: ${message}`);
}

const milliseconds = (row: number) => Date.UTC(2018, 6, 28) + row * 90_061_000;

it('says what of a date is used', () => {
  const day = (row: number) => `${two((row % 28) + 1)}-Jul-2018`;
  expect(told('day', day)).toEqual(['date: "day" is a date: its month and weekday are used, on a circle']);
  expect(told('day', (row) => `${day(row)} 3:${two(row)} PM`)).toEqual([
    'date: "day" is a date: its month, weekday and hour are used, on a circle',
  ]);
  expect(told('day', (row) => `2018-${two((row % 12) + 1)}`, { include: ['day'] })).toEqual([
    'date: "day" is a date: its month is used, on a circle, and its day number',
  ]);
});

it('shows how a date is read that does not show its year', () => {
  expect(told('day', (row) => `07/${two((row % 28) + 1)}/18`)).toEqual([
    'date: "day" is a date ("07/01/18" is 1 July 2018): its month and weekday are used, on a circle',
  ]);
  expect(told('month', (row) => 201801 + (row % 12))).toEqual([
    'date: "month" is a date ("201801" is January 2018): its month is used, on a circle (its day number too with --include)',
  ]);
  expect(told('stamp', milliseconds)).toEqual([
    'date: "stamp" is a date ("1532736000000" is 28 July 2018, in milliseconds since 1970 UTC): its month, weekday and hour are used, on a circle (its day number too with --include)',
  ]);
});

it('says what is made of times of day and durations', () => {
  const clock = (row: number) => `${two(row % 24)}:30`;
  expect(told('at', clock)).toEqual(['time: "at" is a time of day: its hour is used, on a circle']);
  expect(told('at', clock, { include: ['at'] })).toEqual([
    'time: "at" is a time of day: its hour is used, on a circle, and its hours as a number',
  ]);
  expect(told('at', (row) => `${two(row)}:30`)).toEqual([
    'duration: "at" is a duration: read in seconds, "00:30" as 1,800',
  ]);
});

it('says how day and month were told apart', () => {
  const monthly = (row: number) => `01/${two((row % 12) + 1)}/${2008 + Math.floor(row / 12)}`;
  expect(told('day', monthly)[1]).toBe(
    'date-order: "day" is read day first, as its dates then come at equal steps: "01/02/2008" as 1 February 2008 (if it is 2 January 2008, use --no-day-first)',
  );
  const unclear = (row: number) => `${two(((7 * row) % 9) + 1)}/${two(((5 * row) % 11) + 1)}/2010`;
  expect(told('day', unclear)[1]).toBe(
    'ambiguous-dates: "day" is read month first, which its dates leave open: "08/06/2010" as 6 August 2010 (if it is 8 June 2010, use --day-first)',
  );
  expect(told('day', unclear, { dayFirst: true })).toHaveLength(1);
  expect(told('day', (row) => `${two((row % 28) + 1)}/07/2018`, { dayFirst: false })[1]).toBe(
    'date-order: "day" is read day first in spite of --no-day-first, which dates such as "13/07/2018" do not allow',
  );
  expect(told('day', (row) => unclear(row).replaceAll('/', '.'), { dayFirst: false })[1]).toBe(
    'date-order: "day" is read day first in spite of --no-day-first, which dates such as "01.01.2010" do not allow',
  );
});

it('says so where years of two digits come first, and not where they come last', () => {
  const yearLast = (row: number) => `${two((row % 28) + 1)}/${two((row % 12) + 1)}/18`;
  expect(told('day', yearLast)).toEqual([
    'date: "day" is a date ("01/01/18" is 1 January 2018): its month and weekday are used, on a circle',
  ]);
  const yearFirst = (row: number) =>
    `${two(17 + (row % 3))}-${two(((7 * row) % 12) + 1)}-${two(((11 * row) % 28) + 1)}`;
  expect(told('day', yearFirst)[1]).toBe(
    'date-order: "day" is read year first, as its dates then lie within fewer years: "17-01-01" as 1 January 2017 (if it is 17 January 2001, use --day-first)',
  );
});

it('counts cells that are no dates, and names the first by its row in the file', () => {
  const cell = (row: number) => (row === 7 ? 'soon\u001b' : `2018-07-${two((row % 28) + 1)}`);
  expect(told('day', cell)[1]).toBe(
    'bad-dates: "day": 1 cell not written YYYY-MM-DD, read as missing, the first "soon\\u001b" in row 8',
  );
});

it('says of the column that orders the rows what its being left out would hide', () => {
  const mixed = (row: number) => `2018-07-${two((row % 28) + 1)}T${two(row % 24)}:00${row < 3 ? '' : 'Z'}`;
  expect(told('at', mixed)).toHaveLength(1);
  expect(told('at', mixed, { orderBy: 'at', exclude: ['at'] })[1]).toBe(
    'mixed-offsets: the rows are ordered by "at", of which 3 cells without an offset from UTC count as UTC, the first "2018-07-01T00:00"',
  );
  const unclear = (row: number) => `${two(((7 * row) % 9) + 1)}/${two(((5 * row) % 11) + 1)}/2010`;
  const codes = (lines: readonly string[]) => lines.map((line) => line.split(':')[0]);
  expect(codes(told('day', unclear, { orderBy: 'day', exclude: ['day'] }))).toEqual([
    'excluded',
    'ambiguous-dates',
  ]);
  expect(codes(told('day', unclear, { orderBy: 'day' }))).toEqual(['date', 'ambiguous-dates']);
});

it('says nothing of two times of day, which are yes and no', () => {
  expect(told('shift', (row) => (row % 2 === 0 ? '06:00' : '18:00'))).toEqual([]);
});
