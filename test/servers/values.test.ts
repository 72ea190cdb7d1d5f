import { beforeAll, describe, expect, it } from 'vitest';
import { asText } from '../../src/sources/contract/as-text.ts';
import type { Table } from '../../src/sources/contract/table.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { clickhouse, inPostgres, postgres, shardedTable } from './servers.ts';

const cellsOf = ({ columns }: Table) =>
  Object.fromEntries(
    columns.map((column) => {
      const { codes, levels } = asText(column);
      return [column.name, Array.from(codes, (code) => levels[code] ?? null)];
    }),
  );
const kindsOf = ({ columns }: Table) =>
  Object.fromEntries(columns.map((column) => [column.name, column.kind]));

describe('values of PostgreSQL', () => {
  const query = `select * from (values
    (1, 1.5::float8, 12345678901234567890123456789012345.67::numeric(38, 2), true, timestamp '2024-02-29 23:30:00',
      timestamptz '2024-02-29 23:30:00+01', date '2024-02-29', 'x'::text, 0.1::real, 9007199254740993::bigint, array[1], '{"a":1}'::json, time '06:04'),
    (2, 'nan'::float8, 0.1, false, 'infinity', null, '-infinity', null, 'infinity'::real, 5, null, null, null),
    (3, 'infinity'::float8, null, null, null, null, null, 'y', null, null, null, null, null)) as v
    (id, double, decimal, flag, moment, zoned, day, text, real, long, list, object, clock) order by id`;

  it('keep their types', async () => {
    const table = await readTable(postgres, { query });
    expect(cellsOf(table)).toEqual({
      id: ['1', '2', '3'],
      double: ['1.5', null, null],
      decimal: ['1.234567890123457e+34', '0.1', null],
      flag: ['true', 'false', null],
      moment: ['2024-02-29T23:30:00.000Z', null, null],
      zoned: ['2024-02-29T22:30:00.000Z', null, null],
      day: ['2024-02-29', null, null],
      text: ['x', null, 'y'],
      real: [String(Math.fround(0.1)), null, null],
      long: ['9007199254740993', '5', null],
      clock: ['06:04:00', null, null],
    });
    expect(kindsOf(table)).toMatchObject({
      double: 'number',
      decimal: 'number',
      flag: 'boolean',
      zoned: 'date',
      text: 'text',
    });
    const notices = table.notices.map(({ message }) => message);
    expect(notices).toContain('"list" is left out: it holds lists or objects');
    expect(notices).toContain('"object" is left out: it holds lists or objects');
    expect(notices).toContain('column "double": 1 cell not finite, read as missing');
  });

  it('of other types are text where they can be', async () => {
    await inPostgres("create type mood as enum ('so', 'la la')");
    const table = await readTable(postgres, {
      query:
        "select 'la la'::mood as mood, '10.0.0.1'::inet as address, 'abc'::varchar(5) as short, '$5'::money as money",
    });
    expect(cellsOf(table)).toEqual({ mood: ['la la'], address: ['10.0.0.1'], short: ['abc'], money: ['5'] });
  });
});

describe('values of ClickHouse', () => {
  beforeAll(async () => {
    const columns =
      'id UInt8, double Float64, decimal Decimal(38, 2), moment DateTime, day Date, text Nullable(String), real Float32, ' +
      "long UInt64, list Array(UInt8), kind Enum8('a' = 1, 'it''s' = 2), fixed FixedString(2)";
    const row = {
      id: 1,
      double: 1.5,
      moment: '2024-02-29 23:30:00',
      day: '2024-02-29',
      text: 'x',
      real: 0.1,
      list: [1],
    };
    await shardedTable('special', columns, [
      { ...row, decimal: 12345678.25, long: '9007199254740993', kind: 'a', fixed: 'ab' },
      { ...row, id: 2, decimal: 0.1, text: null, long: '5', kind: "it's", fixed: 'cd' },
    ]);
  }, 60_000);

  it('keep their types', async () => {
    const table = await readTable(clickhouse, {
      query:
        "select *, if(id = 1, nan, 1.) as nans, if(id = 1, -1 / 0, 2.) as infinities, cast(text as Nullable(String)) as again, toDecimal128('12345678901234567890123456789012345.67', 2) as digits from special order by id",
    });
    expect(cellsOf(table)).toEqual({
      id: ['1', '2'],
      double: ['1.5', '1.5'],
      decimal: ['12345678.25', '0.1'],
      moment: ['2024-02-29T23:30:00.000Z', '2024-02-29T23:30:00.000Z'],
      day: ['2024-02-29', '2024-02-29'],
      text: ['x', null],
      real: [String(Math.fround(0.1)), String(Math.fround(0.1))],
      long: ['9007199254740993', '5'],
      kind: ['a', "it's"],
      fixed: ['ab', 'cd'],
      nans: [null, '1'],
      infinities: [null, '2'],
      again: ['x', null],
      digits: ['1.234567890123457e+34', '1.234567890123457e+34'],
    });
    expect(kindsOf(table)).toMatchObject({
      double: 'number',
      decimal: 'number',
      moment: 'date',
      day: 'date',
      kind: 'text',
    });
    const notices = table.notices.map(({ message }) => message);
    expect(notices).toContain('"list" is left out: it holds lists or objects');
    expect(notices).toContain('column "infinities": 1 cell not finite, read as missing');
  });
});

describe('a table of 200 columns', () => {
  const names = Array.from({ length: 200 }, (_, j) => `c${j}`);

  it.each([
    [
      'PostgreSQL',
      postgres,
      (name: string, j: number) => `(i * ${j + 3}) % 17 as ${name}`,
      'generate_series(1, 900) as s(i)',
    ],
    [
      'ClickHouse',
      clickhouse,
      (name: string, j: number) => `(number * ${j + 3}) % 17 as ${name}`,
      'numbers(900)',
    ],
  ])('is read and drawn from %s', async (_, url, column, from) => {
    const query = `select ${names.map(column).join(', ')} from ${from}`;
    expect((await readTable(url, { query })).columns.map(({ name }) => name)).toEqual(names);
    const sample = { rows: 300, seed: 1, targetOf: () => 199 };
    const drawn = await readTable(url, { query, sample });
    expect([drawn.rows, drawn.columns.length]).toEqual([300, 200]);
  });
});
