import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asText } from '../../src/sources/contract/as-text.ts';
import type { Column, Table } from '../../src/sources/contract/table.ts';
import { readBytes, readTable } from '../../src/sources/read-table.ts';
import { evaluateModels } from '../../src/studies/compare/evaluate-models.ts';
import { defaultSettings } from '../../src/studies/shared/options.ts';

const folder = join(import.meta.dirname, '../fixtures/sources');
const scratch = mkdtempSync(join(tmpdir(), 'forms-'));
const fixture = (name: string): string => join(name.endsWith('.duckdb') ? scratch : folder, name);

/** Writes a database with the results of queries as its tables. */
async function writeDatabase(name: string, tables: Readonly<Record<string, string>>): Promise<void> {
  const instance = await DuckDBInstance.create(fixture(name));
  const connection = await instance.connect();
  for (const [table, query] of Object.entries(tables)) {
    await connection.run(`create table "${table.replaceAll('"', '""')}" as ${query}`);
  }
  connection.closeSync();
  instance.closeSync();
}

beforeAll(async () => {
  const people = `select * from '${fixture('people.parquet')}'`;
  await writeDatabase('people.duckdb', { people });
  const special =
    "select 1.25::decimal(38, 2) as d, 2::hugeint as h, timestamp '2024-02-29 23:30:00' as t, " +
    "timestamptz '2024-02-29 23:30:00+01' as z, true as b, 'inf'::double as i, [1] as l, " +
    "cast('x' as enum ('x', 'y')) as e, 9007199254740993 as n, 'y' as \"select\"";
  await writeDatabase('several.duckdb', { 'odd "name"': special, other: 'select 1 as a' });
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** The cells of a column as people would write them, null where missing. */
function cellsOf(column: Column): (string | null)[] {
  const { codes, levels } = asText(column);
  return Array.from(codes, (code) => levels[code] ?? null);
}
const cellsOfTable = ({ columns }: Table) =>
  Object.fromEntries(columns.map((column) => [column.name, cellsOf(column)]));
const kindsOf = ({ columns }: Table) =>
  Object.fromEntries(columns.map((column) => [column.name, column.kind]));
const columnOf = ({ columns }: Table, name: string) =>
  columns.find((column) => column.name === name) as Column;
const readText = (text: string, options = {}) => readBytes('data.json', Buffer.from(text), options);

const csv = await readTable(fixture('people.csv'));
const forms = ['people.jsonl', 'people.json', 'people.parquet', 'people.xlsx', 'people.duckdb'];

/** What a comparison finds, as far as neither the clock nor the file's name has a part in it. */
async function findings(table: Table) {
  const settings = { ...defaultSettings, target: 'paid', exclude: ['note'], repeats: 1 };
  const { summary, comparison } = await evaluateModels(table, settings, {});
  return { models: summary.models, comparison };
}

describe('a table in another form', () => {
  it.each(forms)('has the same cells: %s', async (file) => {
    const table = await readTable(fixture(file));
    expect([table.name, table.rows]).toEqual([file, csv.rows]);
    expect(cellsOfTable(table)).toEqual(cellsOfTable(csv));
  });

  it('keeps the types of its source', async () => {
    const types = { age: 'number', income: 'number', plan: 'text', member: 'boolean', paid: 'text' };
    expect(kindsOf(await readTable(fixture('people.jsonl')))).toMatchObject({ ...types, since: 'text' });
    expect(kindsOf(await readTable(fixture('people.parquet')))).toMatchObject({ ...types, since: 'date' });
    expect(kindsOf(await readTable(fixture('people.xlsx')))).toMatchObject({ ...types, since: 'date' });
  });

  it('gives the same metrics, to the last bit', async () => {
    const expected = await findings(csv);
    for (const file of forms) {
      expect(await findings(await readTable(fixture(file))), file).toEqual(expected);
    }
  });

  it('may be compressed, and begin with a byte order mark', async () => {
    for (const file of ['people.jsonl', 'people.json']) {
      const text = readFileSync(fixture(file), 'utf8');
      const table = await readBytes(`${file}.gz`, gzipSync(`\ufeff${text}`));
      expect(cellsOfTable(table)).toEqual(cellsOfTable(csv));
    }
  });

  it.each(['delimiter', 'encoding'])('has no use for --%s, and says so', async (option) => {
    await expect(readTable(fixture('people.parquet'), { [option]: ';' })).rejects.toMatchObject({
      name: 'InputError',
      message: `people.parquet is a Parquet file, to which --${option} does not apply (leave it out)`,
    });
  });

  it('heeds what is said of its cells', async () => {
    const table = await readTable(fixture('people.parquet'), { missing: ['79', 'basic'] });
    expect(cellsOf(columnOf(table, 'age'))[0]).toBeNull();
    expect(cellsOf(columnOf(table, 'plan'))[0]).toBeNull();
  });
});

describe('Parquet', () => {
  it.each(['gzip', 'zstd', 'brotli', 'lz4', 'none'])('is read with its compression: %s', async (codec) => {
    const { columns } = await readTable(fixture(`people-${codec}.parquet`));
    for (const column of columns)
      expect(cellsOf(column)).toEqual(cellsOf(columnOf(csv, column.name)).slice(0, 60));
  });

  it('has types that CSV has not', async () => {
    const table = await readTable(fixture('special.parquet'));
    const start = Date.UTC(2024, 1, 29, 23, 30);
    const values = (name: string) => Array.from((columnOf(table, name) as { values: Float64Array }).values);
    const every = (value: (row: number) => number) => Array.from({ length: 12 }, (_, row) => value(row));
    expect(values('id.with.dots')).toEqual(every((row) => row));
    expect(values('decimal')).toEqual(every((row) => row + 0.25));
    expect(values('small')).toEqual(every((row) => row - 6));
    expect(values('half')).toEqual(every((row) => row / 2));
    expect(values('moment')).toEqual(every((row) => start + row * 7 * 3_600_000));
    expect(values('zoned')).toEqual(values('moment'));
    expect(values('infinite')).toEqual([Number.NaN, Number.NaN, Number.NaN, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(values('target')).toEqual(every((row) => (row + 1) % 2));
    // 2 ** 60 + 1 is no double: as in a CSV file, it stays text.
    expect(cellsOf(columnOf(table, 'large'))[1]).toBe('1152921504606846977');
    expect(cellsOf(columnOf(table, 'select')).slice(0, 3)).toEqual(['level 0', 'level 1', 'level 2']);
    expect(cellsOf(columnOf(table, 'nothing'))).toEqual(new Array(12).fill(null));
    expect(table.columns.map(({ name }) => name)).not.toContain('struct');
    expect(table.notices.map(({ message }) => message)).toEqual([
      '"list" is left out: it holds lists or objects',
      '"struct" is left out: it holds lists or objects',
      'column "infinite": 2 cells not finite, read as missing',
      expect.stringContaining('column "large": read as text, to keep every digit'),
    ]);
  });

  it.each([
    ['its end', (bytes: Buffer) => bytes.subarray(0, 3000)],
    ['its middle', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 1000), bytes.subarray(2000)])],
  ])('is refused with one line where %s is missing', async (_, cut) => {
    await expect(
      readBytes('cut.parquet', cut(readFileSync(fixture('people.parquet')))),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        'cut.parquet is a Parquet file that cannot be read: it is damaged, or written in a way that is not known (write it again)',
    });
  });
});

describe('JSON', () => {
  it('has columns in the order of their first appearance, missing where a record has none', async () => {
    const table = await readText('{"a": 1}\n\n{"b": "x", "a": 2.5}\r\n{"b": null, "c": true}');
    expect(table.columns.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(cellsOfTable(table)).toEqual({
      a: ['1', '2.5', null],
      b: [null, 'x', null],
      c: [null, null, 'true'],
    });
  });

  it('reads texts as the cells of a CSV file are read, and a column of two types as text', async () => {
    const records = [
      { price: '$1,200.50', mixed: 1, flag: true, zip: '02134' },
      { price: '$80', mixed: 'n/a', flag: 'no', zip: '10001' },
      { price: 'NA', mixed: 3, flag: false, zip: '94105' },
    ];
    const table = await readText(JSON.stringify(records));
    expect(kindsOf(table)).toEqual({ price: 'number', mixed: 'number', flag: 'text', zip: 'text' });
    expect(cellsOfTable(table)).toEqual({
      price: ['1200.5', '80', null],
      mixed: ['1', null, '3'],
      flag: ['true', 'no', 'false'],
      zip: ['02134', '10001', '94105'],
    });
  });

  it('keeps a line separator of Unicode and a name of objects of JavaScript as they are', async () => {
    const table = await readText('{"__proto__": "a\u2028b", "x": 1}\n{"__proto__": "c", "x": 2}\n');
    expect(cellsOfTable(table)).toEqual({ ['__proto__']: ['a\u2028b', 'c'], x: ['1', '2'] });
  });

  it('leaves out broken lines where that is asked for', async () => {
    const text = '{"a": 1, "b": 2}\n{"a": 2,\n{"a": 3, "b": 1}\n7\n';
    await expect(readText(text)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^data\.json line 2 is no JSON object .*--skip-bad-rows\)$/),
    });
    const table = await readText(text, { skipBadRows: true });
    expect(table.rows).toBe(2);
    expect(table.notices[0]?.message).toBe('2 lines that are no JSON object left out, the first is line 2');
  });

  it.each([
    ['[1, 2]\n[3, 4]\n', 'data.json line 1 is no JSON object'],
    ['[[1, 2], [3, 4]]', 'item 1 of the list is no object'],
    ['[{"a": 1}, 5]', 'item 2 of the list is no object'],
    ['{"a": 1}', 'is a JSON document and no list of records'],
    ['{"a": {"0": 1},\n "b": {"0": 2}}', 'is a JSON document and no list of records'],
    ['[{"a": 1}, {"a": 2}', 'ends within its list, behind record 2'],
    ['[{"a": 1}, {"a": oops}]', 'is not valid JSON behind record 1'],
    ['[\n]', 'has no rows'],
    ['[{"a": [1]}, {"a": [2]}]', 'has no column of plain values'],
  ])('is refused with one line: %j', async (text, message) => {
    const error = await readText(text).then(
      () => expect.unreachable(),
      (reason) => reason,
    );
    expect(error.name).toBe('InputError');
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('\n');
  });
});

describe('an Excel workbook', () => {
  it('has sheets to choose from, by name or number', async () => {
    for (const sheet of ['Small & odd', '2']) {
      const table = await readTable(fixture('people.xlsx'), { sheet });
      expect(cellsOfTable(table)).toEqual({
        x: ['1', '3', '5'],
        column_2: ['a', 'b', 'c'],
        x_2: ['2.5', null, 'true'],
        when: ['2024-02-29T12:30:00.000Z', '2024-03-01', null],
      });
    }
    const { notices } = await readTable(fixture('people.xlsx'));
    expect(notices[0]?.message).toBe('sheet "People" of 3 sheets was read (choose with --sheet)');
  });

  it.each([
    [{ sheet: 'Empty' }, 'people.xlsx: sheet "Empty" is empty (choose another with --sheet)'],
    [
      { sheet: 'X' },
      'people.xlsx has no sheet "X" (--sheet takes a number or "People", "Small & odd", "Empty")',
    ],
  ])('is refused with one line: %j', async (options, message) => {
    await expect(readTable(fixture('people.xlsx'), options)).rejects.toMatchObject({
      name: 'InputError',
      message,
    });
  });

  it('is refused with one line where its end is missing', async () => {
    const bytes = readFileSync(fixture('people.xlsx')).subarray(0, 9000);
    await expect(readBytes('cut.xlsx', bytes)).rejects.toMatchObject({
      name: 'InputError',
      message: 'cut.xlsx is an Excel workbook that cannot be read (open it, and save it again or as CSV)',
    });
  });
});

describe('a DuckDB database', () => {
  it('has tables to choose from, with types that CSV has not', async () => {
    const table = await readTable(fixture('several.duckdb'), { table: 'odd "name"' });
    expect(cellsOfTable(table)).toEqual({
      d: ['1.25'],
      h: ['2'],
      t: ['2024-02-29T23:30:00.000Z'],
      z: ['2024-02-29T22:30:00.000Z'],
      b: ['true'],
      i: [null],
      e: ['x'],
      n: ['9007199254740993'],
      select: ['y'],
    });
    expect(kindsOf(table)).toMatchObject({ d: 'number', h: 'number', t: 'date', z: 'date', b: 'boolean' });
  });

  it.each([
    [{}, 'several.duckdb holds 2 tables (choose one with --table: "odd \\"name\\"", "other")'],
    [{ table: 'x' }, 'several.duckdb holds no table "x" (--table takes "odd \\"name\\"", "other")'],
  ])('is refused with one line: %j', async (options, message) => {
    await expect(readTable(fixture('several.duckdb'), options)).rejects.toMatchObject({
      name: 'InputError',
      message,
    });
  });

  it('is refused with one line where it is damaged, or is no file', async () => {
    const bytes = readFileSync(fixture('people.duckdb'));
    await expect(readBytes('people.duckdb', bytes)).rejects.toMatchObject({
      name: 'InputError',
      message: 'people.duckdb is a DuckDB database, which is read from a file only (give its path)',
    });
    writeFileSync(fixture('cut.duckdb'), bytes.subarray(0, 5000));
    await expect(readTable(fixture('cut.duckdb'))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^cut\.duckdb is a DuckDB database that cannot be read: [^\n]*$/),
    });
  });
});
