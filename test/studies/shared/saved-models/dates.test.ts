import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyFeatures } from '../../../../src/describe/apply-features.ts';
import { describe } from '../../../../src/describe/describe.ts';
import { InputError } from '../../../../src/errors.ts';
import type { Table } from '../../../../src/sources/contract/table.ts';
import { saveModels } from '../../../../src/studies/save-models/save-models.ts';
import { readModels } from '../../../../src/studies/shared/saved-models/read-models.ts';
import { makeTable } from '../../../describe/tables.ts';
import { scratchFolder } from '../../../helpers/scratch-folder.ts';
import { scattered } from '../../../helpers/tables.ts';

const rows = 60;
const column = <Cell>(cell: (row: number) => Cell): Cell[] =>
  Array.from({ length: rows }, (_, row) => cell(row));
const two = (number: number): string => String(number).padStart(2, '0');

const columns = {
  signed: column((row) => `${two((row % 28) + 1)}/${two((row % 12) + 1)}/18`),
  stamp: column((row) => 1_530_000_000_000 + row * 90_061_000),
  day: column((row) => 20180101 + (row % 12) * 100 + (row % 28)),
  opened: column((row) => `${(row % 12) + 1}:${two(row % 60)} PM`),
  took: column((row) => (row % 9 === 4 ? null : `${row}:${two((7 * row) % 60)}:30`)),
  month: column((row) => `Jul-${two(row % 40)}`),
  answer: column((row) => (scattered(row) > 50 ? 'yes' : 'no')),
};
const table = makeTable(columns);
const options = { hiddenSizes: [2], include: ['opened', 'stamp'] };
const folder = join(scratchFolder(), 'dates');
saveModels(folder, table, options);
const { sources } = readModels(folder);

it('read dates, times and durations again as they were read', () => {
  expect(sources).toEqual([
    { kind: 'date', name: 'signed', dateForm: 'DD/MM/YY' },
    { kind: 'date', name: 'stamp', dateForm: 'milliseconds since 1970' },
    { kind: 'numeric', name: 'stamp', dateForm: 'milliseconds since 1970' },
    { kind: 'date', name: 'day', dateForm: 'YYYYMMDD' },
    { kind: 'time', name: 'opened', dateForm: 'hh:mm AM' },
    { kind: 'numeric', name: 'opened', dateForm: 'hh:mm AM' },
    { kind: 'numeric', name: 'took', dateForm: 'hours:minutes:seconds' },
    { kind: 'date', name: 'month', dateForm: 'MMM YY' },
  ]);
  expect(applyFeatures(table, sources)).toEqual({ features: describe(table, options).features, notices: [] });
});

it('read a single row, which alone would not tell its form', () => {
  const single: Table = makeTable(
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells.slice(0, 1)])),
  );
  const [signed] = applyFeatures(single, sources).features;
  expect(signed).toMatchObject({ kind: 'date', values: Float64Array.of(Date.UTC(2018, 0, 1)) });
});

it.each([
  ['signed', '07/28/18', 'expected a date written DD/MM/YY, found "07/28/18"'],
  ['stamp', 1_530_000_000, 'expected a date written milliseconds since 1970, found "1530000000"'],
  ['stamp', '2018-07-28', 'expected a date written milliseconds since 1970, found "2018-07-28"'],
  ['day', 20181301, 'expected a date written YYYYMMDD, found "20181301"'],
  ['opened', '18:30', 'expected a time of day written hh:mm AM, found "18:30"'],
  ['took', '12 minutes', 'expected a duration written hours:minutes:seconds, found "12 minutes"'],
  ['month', 'July 2018', 'expected a month written MMM YY, found "July 2018"'],
])('refuse another form in %s: %s', (name, cell, message) => {
  const cells = { ...columns, [name]: column((row) => (row === 2 ? cell : null)) };
  const apply = () => applyFeatures(makeTable(cells), sources);
  expect(apply).toThrow(InputError);
  expect(apply).toThrow(`made.csv row 3, column "${name}": ${message}`);
});
