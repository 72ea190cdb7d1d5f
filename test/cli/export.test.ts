import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

// Each run starts a process.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const scratch = scratchFolder();
const compare = (...args: string[]) => runCompare(args, { cwd: scratch });

beforeAll(async () => {
  writeTable(scratch, 'boxes.csv', twoClasses());
  const run = await compare('boxes.csv', ...quick, '--save-model', 'model', '--models', 'neighbours');
  expect(run).toMatchObject({ status: 0 });
});

describe('export', () => {
  it('prints a statement a model, which the engine runs on the file', async () => {
    const { stdout, stderr, status } = await compare(
      ...['export', 'model', '--dialect', 'duckdb', '--table', 'boxes', '--key', 'id'],
    );
    expect({ stderr, status }).toEqual({
      stderr: 'Note: no SQL of the nearest neighbours, which are their table.\n',
      status: 0,
    });
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `create table boxes as select row_number() over () as id, * from '${join(scratch, 'boxes.csv')}'`,
    );
    const statements = await connection.extractStatements(stdout);
    expect(statements.count).toBe(2);
    const predicted = parse((await compare('predict', 'model', 'boxes.csv')).stdout, { cast: true }) as (
      | string
      | number
    )[][];
    for (const [index, first] of [1, 4].entries()) {
      const prepared = await statements.prepare(index);
      const rows = (await prepared.runAndReadAll()).getRows();
      expect((await prepared.runAndReadAll()).columnNames()).toEqual([
        'id',
        'predicted',
        'P(high)',
        'P(low)',
      ]);
      expect(rows).toHaveLength(200);
      for (const [id, label, high] of rows) {
        const [given, ofHigh] = predicted[Number(id)]?.slice(first) ?? [];
        expect(label).toBe(given);
        expect(high).toBeCloseTo(Number(ofHigh), 5);
      }
    }
    connection.closeSync();
    instance.closeSync();
  });

  it.each(['clickhouse', 'postgres'])('writes %s', async (dialect) => {
    const file = `${dialect}.sql`;
    const { stdout, status } = await compare('export', 'model', '--dialect', dialect, '--output', file);
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    expect(readFileSync(join(scratch, file), 'utf8')).toMatch(/^-- The dense net, in SQL of .*\.\n/);
    const again = await compare('export', 'model', '--dialect', dialect, '--output', file);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
  });

  it('checks itself on a file, and says how near it is', async () => {
    const { stdout, stderr, status } = await compare(
      ...['export', 'model', '--dialect', 'duckdb', '--check', 'boxes.csv', '--model', 'logistic-regression'],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-- The logistic regression, in SQL of DuckDB\.\n/);
    expect(stderr).toMatch(
      /^gate passed: the logistic regression as SQL: .* predict .*on 200 rows \(limit 1e-9\)\n$/,
    );
  });

  it.each([
    [['nowhere', '--dialect', 'duckdb'], 'holds no saved models: manifest.json'],
    [['model'], "error: required option '--dialect <name>' not specified"],
    [['model', '--dialect', 'mysql'], 'Allowed choices are duckdb, clickhouse, postgres'],
    [['model', '--dialect', 'duckdb', '--model', 'decision-tree'], 'the saved models are dense-net and'],
    [['model', '--dialect', 'postgres', '--check', 'boxes.csv'], 'its rows are asked in SQL of DuckDB'],
    [['model', '--dialect', 'duckdb', '--check', 'none.csv'], 'none.csv'],
  ])('refuses with one line and writes nothing: %j', async (args, message) => {
    const { stdout, stderr, status } = await compare('export', ...args, '--output', 'never.sql');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trim()).not.toContain('\n');
    expect(readdirSync(scratch)).not.toContain('never.sql');
  });
});

describe('a check where the rows are', () => {
  it('asks a database of DuckDB, with its own types', async () => {
    const instance = await DuckDBInstance.create(join(scratch, 'rows.duckdb'));
    const connection = await instance.connect();
    const decimals = 'width::decimal(9, 3) as width, height::float as height, size';
    await connection.run(`create table boxes as select ${decimals} from '${join(scratch, 'boxes.csv')}'`);
    connection.closeSync();
    instance.closeSync();
    const { stderr, status } = await compare(
      ...[
        'export',
        'model',
        '--dialect',
        'duckdb',
        '--check',
        'rows.duckdb',
        '--model',
        'logistic-regression',
      ],
    );
    expect(stderr).toMatch(/^gate passed: .* on 200 rows \(limit 1e-9\)\n$/);
    expect(status).toBe(0);
  });
});
