import { expect, describe as group, it } from 'vitest';
import { type DateReading, settleDates } from '../../../src/describe/dates/settle-dates.ts';
import { cycle, makeTable } from '../tables.ts';

type Cells = readonly (string | number | null)[];

/** How a column is read, perhaps beside others. */
function settle(
  name: string,
  cells: Cells,
  dayFirst?: boolean,
  others: Readonly<Record<string, Cells>> = {},
): DateReading | undefined {
  return settleDates(makeTable({ [name]: cells, ...others }).columns, dayFirst)[0];
}

const formOf = (...args: Parameters<typeof settle>) => settle(...args)?.fit.form.name;

const rows = 40;
const column = (cell: (row: number) => string | number): (string | number)[] =>
  Array.from({ length: rows }, (_, row) => cell(row));
const two = (number: number) => String(number).padStart(2, '0');

/** A moment every 17 days and some hours, from July 2018 on. */
const moment = (row: number) =>
  new Date(Date.UTC(2018, 6, 28, row % 24, (7 * row) % 60) + row * 17 * 86_400_000);
const iso = (row: number) => moment(row).toISOString();
const seconds = (row: number) => Math.floor(moment(row).getTime() / 1000);

group('day and month', () => {
  const monthly = column((row) => `01/${two((row % 12) + 1)}/${2008 + Math.floor(row / 12)}`);
  const withGaps = column((row) => `01/${two(((row * row) % 12) + 1)}/${2010 + (row % 3)}`);
  const unclear = column(
    (row) => `${two(((7 * row) % 9) + 1)}/${two(((5 * row + (row % 2)) % 12) + 1)}/2010`,
  );

  const twelve = Array.from({ length: 12 }, (_, row) => `05/${two(row + 1)}/2010`);

  it.each<[string, Cells, string, string | undefined]>([
    ['the only one that fits', ['28/07/2018', '01/02/2018'], 'DD/MM/YYYY', undefined],
    ['no matter where both are the same', ['01/01/2018', '05/05/2018'], 'MM/DD/YYYY', undefined],
    ['equal steps of months', monthly, 'DD/MM/YYYY', 'steps'],
    ['equal steps of months in any order of rows', [...monthly].reverse(), 'DD/MM/YYYY', 'steps'],
    ['nothing: steps of days or of months', twelve, 'MM/DD/YYYY', 'custom'],
    ['the same day of every month', withGaps, 'DD/MM/YYYY', 'day-of-month'],
    [
      'rows in order',
      ['02/01/2010', '09/01/2010', '03/02/2010', '08/02/2010', '01/03/2010', '12/03/2010'],
      'DD/MM/YYYY',
      'row-order',
    ],
    ['nothing: slashes begin with the month', unclear, 'MM/DD/YYYY', 'custom'],
    [
      'nothing: dashes begin with the day',
      unclear.map((cell) => String(cell).replaceAll('/', '-')),
      'DD-MM-YYYY',
      'custom',
    ],
    [
      'points, which begin with the day',
      unclear.map((cell) => String(cell).replaceAll('/', '.')),
      'DD.MM.YYYY',
      undefined,
    ],
  ])('are told by %s', (_, cells, form, reason) => {
    const reading = settle('x', cells);
    expect(reading?.fit.form.name).toBe(form);
    expect(reading?.reason).toBe(reason);
    expect(reading?.rival === undefined).toBe(reason === undefined);
  });

  it('are as the other columns have them, where those agree', () => {
    const sure = column((row) => `${two((row % 28) + 1)}/03/2011`);
    expect(settle('x', unclear, undefined, { sure })).toMatchObject({ reason: 'other-columns' });
    expect(formOf('x', unclear, undefined, { sure })).toBe('DD/MM/YYYY');
    const american = column((row) => `03/${two((row % 28) + 1)}/2011`);
    expect(settle('x', unclear, undefined, { sure, american })?.reason).toBe('custom');
  });

  it('are as the user says, unless only another order fits', () => {
    expect(settle('x', unclear, true)).toMatchObject({ reason: 'asked', refused: undefined });
    expect(formOf('x', unclear, true)).toBe('DD/MM/YYYY');
    expect(formOf('x', monthly, false)).toBe('MM/DD/YYYY');
    expect(settle('x', ['28/07/2018', '01/02/2018'], false)).toMatchObject({ refused: 'mdy' });
    expect(settle('x', ['01/01/2018', '05/05/2018'], true)?.refused).toBeUndefined();
    expect(settle('x', ['2018-07-28', '2018-02-01'], true)?.refused).toBeUndefined();
  });

  it('with years of two digits may follow the year', () => {
    const yearFirst = column(
      (row) => `${two(17 + (row % 3))}-${two(((7 * row) % 12) + 1)}-${two(((11 * row) % 28) + 1)}`,
    );
    expect(settle('day', yearFirst)).toMatchObject({ reason: 'years' });
    expect(formOf('day', yearFirst)).toBe('YY-MM-DD');
    expect(formOf('day', ['28/07/18', '01/02/69'])).toBe('DD/MM/YY');
    expect(settle('day', ['28/07/68', '01/02/69'])?.fit.milliseconds).toEqual([
      Date.UTC(2068, 6, 28),
      Date.UTC(1969, 1, 1),
    ]);
  });
});

group('a few cells that are no dates', () => {
  const dates = column((row) => iso(row).slice(0, 10));
  const soon = dates.map((cell, row) => (row === 7 ? 'soon' : cell));

  it('are missing, one in a hundred and one from twenty cells on', () => {
    const reading = settle('x', soon);
    expect(reading?.fit).toMatchObject({ badCells: 1 });
    expect(reading?.fit.milliseconds.filter(Number.isNaN)).toHaveLength(1);
    expect(settle('x', ['never', ...soon])).toBeUndefined();
    expect(settle('x', [...dates.slice(0, 18), 'soon'])).toBeUndefined();
    expect(settle('x', [null, null, ...soon])?.fit.badCells).toBe(1);
  });

  it('do not beat a form that fits all', () => {
    expect(formOf('x', [...column((row) => `${two((row % 12) + 1)}/03/2018`), '28/03/2018'])).toBe(
      'DD/MM/YYYY',
    );
  });

  it('are not tolerated beside a single other value', () => {
    expect(settle('x', [...cycle(['12:00'], 60), 'noon'])).toBeUndefined();
  });
});

group('numbers', () => {
  it.each<[string, string, Cells, string]>([
    ['seconds, by their name', 'created_at', column(seconds), 'seconds since 1970'],
    [
      'seconds with a fraction, by their name',
      'Time',
      column((row) => seconds(row) + 0.25),
      'seconds since 1970',
    ],
    ['milliseconds, by their name', 'ts', [1530000000000, 1530000000001], 'milliseconds since 1970'],
    ['milliseconds, by their size', 'x', column((row) => moment(row).getTime()), 'milliseconds since 1970'],
    [
      'microseconds, by their name',
      'time',
      column((row) => seconds(row) * 1e6 + row),
      'microseconds since 1970',
    ],
    ['microseconds, by their size', 'x', column((row) => seconds(row) * 1e6), 'microseconds since 1970'],
    ['nanoseconds, by their size', 'x', column((row) => seconds(row) * 1e9), 'nanoseconds since 1970'],
    [
      'nanoseconds that stayed text',
      'x',
      column((row) => `${seconds(row)}000000000`),
      'nanoseconds since 1970',
    ],
    ['eight digits, by their name', 'orderDate', [20180728, 20180801], 'YYYYMMDD'],
    [
      'eight digits, all of them days',
      'x',
      column((row) => Number(iso(row).slice(0, 10).replaceAll('-', ''))),
      'YYYYMMDD',
    ],
    ['fourteen digits', 'x', column((row) => Number(iso(row).slice(0, 19).replace(/\D/g, ''))), 'YYYYMMDD'],
    ['digits with a T', 'x', column((row) => iso(row).slice(0, 19).replace(/[-:]/g, '')), 'YYYYMMDD'],
    ['six digits, by their name', 'month', [201807, 201808], 'YYYYMM'],
  ])('are dates: %s', (_, name, cells, form) => {
    expect(formOf(name, cells)).toBe(form);
  });

  it.each<[string, string, Cells]>([
    ['seconds without a name', 'x', column(seconds)],
    ['a column of ids', 'customer_id', column(seconds)],
    ['ids that count up', 'x', column((row) => 1_530_000_000_000 + row)],
    ['an income', 'income', column((row) => 1_530_000_000_000 + row * 123_456_789)],
    ['a population', 'population', column((row) => 1_530_000_000 + row * 1_234_567)],
    ['lengths of time', 'response_time', column((row) => 330_000_000 + row * 40_000_000)],
    ['an elapsed time', 'elapsed_time', column(seconds)],
    ['numbers from before 1980', 'time', [100_000_000, 200_000_000]],
    ['invoices', 'invoice', column((row) => Number(iso(row).slice(0, 10).replaceAll('-', '')))],
    ['eight digits that count up', 'x', column((row) => 20180701 + (row % 30))],
    [
      'eight digits of which one is no day',
      'x',
      [...column((row) => Number(iso(row).slice(0, 10).replaceAll('-', ''))), 20181301],
    ],
    ['six digits without a name', 'x', [201807, 201808]],
    ['years', 'year', column((row) => 1990 + row)],
    ['tweets', 'tweet', column((row) => `${1_213_137_548 + row * 7919}593827123`)],
  ])('are none: %s', (_, name, cells) => {
    expect(settle(name, cells)).toBeUndefined();
  });
});

group('texts that look like dates', () => {
  it.each<[string, string, Cells]>([
    ['versions', 'version', column((row) => `${two((row % 12) + 1)}.${two((row % 9) + 1)}.${two(row)}`)],
    ['versions of one digit', 'x', column((row) => `1.${row % 10}.${row}`)],
    ['sizes', 'size', cycle(['10/12/06', '5/10/15', '12/06/04'], rows)],
    ['fertilizers', 'x', cycle(['10-10-10', '5-10-15'], rows)],
    ['phone numbers', 'phone', column((row) => `12-10-${two(row)}`)],
    ['seasons', 'season', column((row) => `20${two(row % 12)}-${two((row % 12) + 1)}`)],
    ['ratios', 'x', cycle(['4:3', '3:2', '16:9'], rows)],
    ['addresses', 'x', column((row) => `10.0.${row}.1`)],
    ['two forms', 'x', column((row) => (row % 2 === 0 ? iso(row).slice(0, 10) : '07/28/2018'))],
  ])('are none: %s', (_, name, cells) => {
    expect(settle(name, cells)).toBeUndefined();
  });
});
