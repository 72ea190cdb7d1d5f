import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { installWithoutOptionalPackages } from '../helpers/without-optional-packages.ts';

// Each run starts a process.
vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
const command = installWithoutOptionalPackages(scratchFolder());
writeFileSync(join(cwd, 'rows.duckdb'), 'checksumDUCK\0\0\0\0');
const remedy = (name: string) =>
  `is not installed (npm install ${name}, with -g where this command was installed so)\n`;
const run = (...args: string[]) => {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '10000' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

describe('without the optional packages', () => {
  const quick = ['--engine', 'compiled', '--repeats', '1'];

  it('all else works', () => {
    const { stdout, status } = run('credit_scoring', ...quick, '--save-model', 'saved');
    expect(status).toBe(0);
    expect(stdout).toContain('\n Verdict: ');
  });

  it.each([
    ['@duckdb/node-api', 'rows.duckdb is a DuckDB database: the engine that reads it', ['rows.duckdb']],
    ['@duckdb/node-api', '--query: the engine that reads it', ['--query', "from 'x.csv'"]],
    [
      '@duckdb/node-api',
      '--query: the engine that reads it',
      ['explain', '--query', "from '*.csv'", '--output', 'r.json'],
    ],
    [
      '@duckdb/node-api',
      '--check runs SQL of DuckDB: the engine that reads it',
      ['export', 'saved', '--dialect', 'duckdb', '--check', 'credit_scoring'],
    ],
    ['pg', 'postgres://db.example:5432/shop: the client for it', ['postgres://me:secret@db.example/shop']],
    [
      '@clickhouse/client',
      'clickhouse://db.example:8123/shop: the client for it',
      ['clickhouse://me:secret@db.example/shop'],
    ],
  ])('a line says how to get %s: %s', (name, need, args) => {
    const before = readdirSync(cwd);
    expect(run(...args)).toEqual({ stdout: '', stderr: `${need} ${remedy(name)}`, status: 2 });
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('a large Parquet file is read in whole, and its sample drawn all the same', () => {
    const parquet = join(import.meta.dirname, '../fixtures/sources/people.parquet');
    const { stdout, stderr, status } = run(parquet, '--sample-rows', '100', ...quick);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('Judged on 100 of 240 rows, drawn by a hash of the row with seed 1');
  });
});
