import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../src/sources/contract/table.ts';
import { readQuery } from '../../src/sources/query/read-query.ts';
import { readTable } from '../../src/sources/read-table.ts';
import { evaluateModels } from '../../src/studies/compare/evaluate-models.ts';
import { defaultSettings } from '../../src/studies/shared/options.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { scattered, writeTable } from '../helpers/tables.ts';
import { clickhouse, inPostgres, postgres, postgresTable, shardedTable } from './servers.ts';

const count = 600;
const levels = ['plain', `it's "q" \`b\` \\n`, '😀 emoji', 'a,b;c', 'select'];

/** Values that every form can hold: names and levels that SQL has to quote, gaps, decimals, dates. */
const rows = Array.from({ length: count }, (_, id) => {
  const [a, b] = [scattered(id), scattered(id * 3 + 1)];
  return {
    id,
    select: id % 11 === 0 ? null : a * 10,
    'größe 😀 "x" `y`': b * 10,
    price: Number((a * b).toFixed(2)),
    level: id % 13 === 0 ? null : levels[(id * 7) % levels.length],
    since: `2024-0${1 + (id % 9)}-${10 + (id % 18)}`,
    paid: a + b + scattered(id * id + 5) / 2 > 120 ? 'yes' : 'no',
  };
});
const names = Object.keys(rows[0] as object);
const quoted = names.map((name) => `"${name.replaceAll('"', '""')}"`);
const escaped = names.map((name) => `\`${name.replaceAll('`', '\\`')}\``);
const kinds = [
  'Int32',
  'Nullable(Float64)',
  'Float64',
  'Decimal(38, 2)',
  'Nullable(String)',
  'Date',
  'String',
];
const inClickhouseWords = escaped.map((name, j) => `${name} ${kinds[j]}`).join(', ');
const csvCell = (value: unknown): string =>
  value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;

// Sevenths, with every digit that a double has: each engine divides for itself, as old servers read decimals inexactly.
const sevenths = rows.map((row) => ({ ...row, select: row.select === null ? null : row.select / 7 }));
const csv = [names, ...sevenths.map(Object.values)]
  .map((cells) => `${cells.map(csvCell).join(',')}\n`)
  .join('');

const cwd = scratchFolder();
const file = join(cwd, writeTable(cwd, 'people.csv', csv));

beforeAll(async () => {
  const types = ['int', 'double precision', 'double precision', 'numeric(38, 2)', 'text', 'date', 'text'];
  await postgresTable('people', quoted.map((name, j) => `${name} ${types[j]}`).join(', '), rows);
  await shardedTable('people', inClickhouseWords, rows);
}, 60_000);

/** What a comparison finds, as far as neither the clock nor the file's name has a part in it. */
async function findings(table: Table) {
  const settings = { ...defaultSettings, target: 'paid', exclude: ['id'], repeats: 1 };
  const { summary, comparison } = await evaluateModels(table, settings, {});
  return { models: summary.models, comparison };
}

describe('the same rows', () => {
  it('give the same metrics to the last bit as CSV and through every engine', async () => {
    const expected = await findings(await readTable(file));
    const query = (quote: '"' | '`'): string => {
      const [, , ...others] = quote === '"' ? quoted : escaped;
      const select = `${quote}select${quote}`;
      return `select id, ${select} / 7 as ${select}, ${others.join(', ')} from people order by id`;
    };
    const ofPostgres = await readTable(postgres, { query: query('"') });
    expect(await findings(ofPostgres), 'PostgreSQL').toEqual(expected);
    const ofClickhouse = await readTable(clickhouse, { query: query('`') });
    expect(await findings(ofClickhouse), 'ClickHouse').toEqual(expected);
    const ofFile = `select * from '${file}' order by id`;
    expect(await findings(await readQuery(ofFile, { allowPaths: [cwd] })), 'DuckDB').toEqual(expected);
  });

  it('stand in the same order whatever order the servers give them in', async () => {
    await inPostgres('create table people_reversed as select * from people order by id desc');
    const tables = await Promise.all([
      readTable(postgres, { table: 'people' }),
      readTable(postgres, { table: 'people_reversed' }),
      readTable(clickhouse, { table: 'people' }),
    ]);
    expect(tables.map(({ rows: read }) => read)).toEqual([count, count, count]);
    expect(new Set(tables.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await findings(tables[0] as Table)).toEqual(await findings(tables[2] as Table));
  });
});

describe('a sample', () => {
  const draw = (url: string, table: string, seed = 1) =>
    readTable(url, { table, sample: { rows: 200, seed, targetOf: ({ columns }) => columns.length - 1 } });
  const shares = ({ columns }: Table): number[] => {
    const target = columns.find(({ name }) => name === 'paid');
    if (target?.kind !== 'text') throw new Error('no target');
    return ['yes', 'no'].map((label) => target.codes.filter((code) => target.levels[code] === label).length);
  };
  const yes = rows.filter(({ paid }) => paid === 'yes').length;

  it.each([
    ['PostgreSQL', postgres],
    ['ClickHouse', clickhouse],
  ])('of %s keeps the shares of the classes, and is another one with another seed', async (_, url) => {
    const sample = await draw(url, 'people');
    expect(sample.rows).toBe(200);
    expect(sample.sample).toEqual({ ofRows: count, seed: 1 });
    // The exact shares, rounded.
    expect(shares(sample)).toEqual([Math.round(yes / 3), 200 - Math.round(yes / 3)]);
    expect((await draw(url, 'people')).sha256).toBe(sample.sha256);
    expect((await draw(url, 'people', 2)).sha256).not.toBe(sample.sha256);
  });

  it('does not depend on where the rows lie', async () => {
    const [one, other] = [await draw(postgres, 'people'), await draw(postgres, 'people_reversed')];
    expect(one.sha256).toBe(other.sha256);
    await shardedTable('turned', inClickhouseWords, rows.toReversed());
    expect((await draw(clickhouse, 'turned')).sha256).toBe((await draw(clickhouse, 'people')).sha256);
  });

  it('takes rows singly where many are copies of each other', async () => {
    const copies = Array.from({ length: 3000 }, (_, id) => ({
      a: id % 2,
      b: id % 3,
      paid: id % 10 < 3 ? 'yes' : 'no',
    }));
    await postgresTable('copies', 'a int, b int, paid text', copies);
    await shardedTable('copies', 'a Int32, b Int32, paid String', copies);
    for (const url of [postgres, clickhouse]) {
      const sample = await draw(url, 'copies');
      expect(sample.rows).toBe(200);
      expect(shares(sample)).toEqual([60, 140]);
      const a = sample.columns[0];
      if (a?.kind !== 'number') throw new Error('a is a number');
      // Half of the rows; three standard deviations of a draw of 200 without regard to copies are 21.
      expect(Math.abs(a.values.reduce((sum, value) => sum + value, 0) - 100)).toBeLessThan(21);
    }
  });
});
