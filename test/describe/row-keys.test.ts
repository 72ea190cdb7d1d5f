import { expect, describe as group, it } from 'vitest';
import { orderOfRows } from '../../src/describe/row-keys.ts';
import { InputError } from '../../src/errors.ts';
import { makeTable } from './tables.ts';

type Cells = readonly (number | string | null)[];

function order(cells: Cells, dayFirst?: boolean): number[] {
  const table = makeTable({ at: cells });
  const rows = Int32Array.from({ length: cells.length }, (_, row) => row);
  return [...orderOfRows(table, 'at', rows, dayFirst)];
}

group('rows are ordered by', () => {
  it.each<[string, Cells, number[]]>([
    ['numbers', [3, 1, 2], [3, 1, 2]],
    ['days', ['2018-07-28', '2018-07-27'], [Date.UTC(2018, 6, 28), Date.UTC(2018, 6, 27)]],
    [
      'instants',
      ['2024-04-05T16:00:00-08:00', '2024-04-06T10:30:00+10:00', '2024-04-06T00:15:00Z'],
      [Date.UTC(2024, 3, 6), Date.UTC(2024, 3, 6, 0, 30), Date.UTC(2024, 3, 6, 0, 15)],
    ],
    [
      'parts of a second',
      ['2024-04-05T16:00:00.25Z', '2024-04-05T16:00:00.125Z'],
      [Date.UTC(2024, 3, 5, 16, 0, 0, 250), Date.UTC(2024, 3, 5, 16, 0, 0, 125)],
    ],
    [
      'moments without an offset as UTC, beside others',
      ['2024-04-05T16:00', '2024-04-05T16:00+02:00'],
      [Date.UTC(2024, 3, 5, 16), Date.UTC(2024, 3, 5, 14)],
    ],
    ['times of day', ['06:30', '18:00:01'], [23_400_000, 64_801_000]],
    ['durations', ['27:30', '00:10'], [99_000_000, 600_000]],
  ])('%s', (_, cells, expected) => {
    expect(order(cells)).toEqual(expected);
  });

  it('dates as the user has them', () => {
    expect(order(['01/06/2010', '05/02/2010'], true)).toEqual([Date.UTC(2010, 5, 1), Date.UTC(2010, 1, 5)]);
    expect(order(['01/06/2010', '05/02/2010'], false)).toEqual([Date.UTC(2010, 0, 6), Date.UTC(2010, 4, 2)]);
  });
});

group('an order is refused', () => {
  it.each<[string, Cells, string]>([
    ['of text', ['soon', 'later'], '--order-by "at": expected numbers or dates, found "soon"'],
    ['with a missing cell', ['2018-07-28', null], '--order-by "at": 1 of its cells are missing'],
    [
      'with a cell that is no date among many',
      [...Array.from({ length: 30 }, (_, row) => `2018-07-${row + 1}`), 'later'],
      '--order-by "at": expected dates written YYYY-MM-DD, found "later" in row 31 (correct it, or remove the row)',
    ],
  ])('%s', (_, cells, message) => {
    expect(() => order(cells)).toThrow(InputError);
    expect(() => order(cells)).toThrow(message);
  });
});
