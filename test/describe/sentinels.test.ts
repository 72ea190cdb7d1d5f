import { expect, describe as group, it } from 'vitest';
import { describe } from '../../src/describe/describe.ts';
import { findSentinels } from '../../src/describe/find-sentinels.ts';
import { cycle, makeTable } from './tables.ts';

const rows = 120;
/** Many different quantities from 20 to 80. */
const quantities = Array.from({ length: rows }, (_, row) => 50 + 30 * Math.sin(row));
/** The same with another number in every sixth cell. */
const withEverySixth = (value: number, from = quantities) =>
  from.map((each, row) => (row % 6 === 0 ? value : each));
const found = (values: readonly number[]) =>
  findSentinels(Float64Array.from(values)).map(({ value, cells }) => [value, cells]);

group('a number that may stand for a missing value', () => {
  it.each([-999, -99, -9, -1, 999, 9999, 99999, 888, -888, 777, -9999.99, 1e6, -1e9])('%d', (value) => {
    expect(found(withEverySixth(value))).toEqual([[value, 20]]);
  });

  it('is one of several', () => {
    const values = quantities.map((each, row) => (row % 6 === 0 ? -99 : row % 6 === 1 ? -999 : each));
    expect(found(values)).toEqual([
      [-999, 20],
      [-99, 20],
    ]);
  });

  it.each([
    ['zeros', withEverySixth(0)],
    [
      'shares of one',
      withEverySixth(
        1,
        quantities.map((each) => each / 100),
      ),
    ],
    ['the end of a scale', quantities.map((each) => Math.min(each, 70))],
    ['a long tail', quantities.map((each) => Math.exp(each / 8))],
    ['one cell', quantities.map((each, row) => (row === 7 ? 5000 : each))],
    ['a class beside few others', cycle([1, 2, 3, 999], rows)],
    [
      'quantities on both sides of zero',
      withEverySixth(
        -9,
        quantities.map((each) => each - 50),
      ),
    ],
    ['quantities alone', quantities],
  ])('is not among %s', (_, values) => {
    expect(found(values)).toEqual([]);
  });

  it('is a warning that says how often, how far, and what to do', () => {
    const table = makeTable({ income: withEverySixth(-999), y: cycle(['no', 'yes'], rows) });
    const warnings = describe(table).actions.filter(({ isWarning }) => isWarning);
    expect(warnings).toEqual([
      {
        code: 'sentinel',
        isWarning: true,
        message: expect.stringMatching(
          /^column "income": 20 of 120 cells are -999, 1,0\d\d from the nearest other number \(if it means missing, use --missing -999\)$/,
        ),
      },
    ]);
  });
});

group('a column that is left out although its cells hold digits', () => {
  const target = cycle(['no', 'yes'], rows);
  const warned = (cells: readonly string[]) =>
    describe(makeTable({ x: quantities, cell: cells, y: target })).actions.filter(
      ({ isWarning }) => isWarning,
    );
  const each = (text: (row: number) => string) => Array.from({ length: rows }, (_, row) => text(row));

  it.each([
    ['recipes of quantities', each((row) => `${row + 3} cups, ${row % 7} spoons`)],
    ['lengths in feet and inches', each((row) => `${4 + (row % 3)}'${row}"`)],
    ['ranges', each((row) => `${row}-${row + 10} km`)],
    ['sums', each((row) => `${row * 13} + ${row} tax`)],
  ])('is a warning: %s', (_, cells) => {
    expect(warned(cells)).toEqual([
      {
        code: expect.stringMatching(/^left-out-(id|text)$/),
        isWarning: true,
        message: expect.stringContaining('though most hold digits, such as '),
      },
    ]);
  });

  it.each([
    [
      'words',
      each((row) => `${'abcdefghij'[row % 10]}${'klmnopqrst'[Math.floor(row / 10) % 10]}${row < 100}`),
    ],
    ['codes of one form', each((row) => `C-${String(row).padStart(4, '0')}`)],
    ['a word with a number', each((row) => `customer ${row}`)],
  ])('is a note: %s', (_, cells) => {
    expect(warned(cells)).toEqual([]);
  });
});
