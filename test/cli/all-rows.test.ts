import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';

// Each run starts a process.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const scratch = scratchFolder();
const datasets = join(import.meta.dirname, '../../datasets');
const compare = (...args: string[]) => runCompare(args, { cwd: scratch });

beforeAll(async () => {
  const instance = await DuckDBInstance.create(join(scratch, 'rows.duckdb'));
  const connection = await instance.connect();
  for (const name of ['telecom_churn', 'diabetes']) {
    await connection.run(`create table ${name} as select * from '${join(datasets, name)}.csv'`);
  }
  connection.closeSync();
  instance.closeSync();
});

describe('--all-rows', () => {
  it('judges on what the sample left out, and says so', async () => {
    const { stdout, status } = await compare(
      ...['rows.duckdb', '--table', 'telecom_churn', '--sample-rows', '1500', '--all-rows', ...quick],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^On all other rows +Accuracy +Lead, points +5,000 rows$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('so that no figure for a million is given');
    expect(stdout).toContain('Judged on the 3,500 rows that the sample of 1,500 left out');
    expect(stdout).toContain('Learned anew from all 5,000 rows by sums');
  });

  it.each([
    ['classification', ['--table', 'telecom_churn', '--sample-rows', '1500']],
    ['regression', ['--table', 'diabetes', '--sample-rows', '200']],
    ['regression', ['--query', 'select * from diabetes where age > 30', '--sample-rows', '200']],
  ])('is in the JSON as its schema says: %s %j', async (task, args) => {
    const { stdout, status } = await compare('rows.duckdb', ...args, '--all-rows', ...quick, '--json');
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    const schema = await import('../../dist/results/schema.json', { with: { type: 'json' } });
    const validate = new Ajv2020({ strict: false }).compile(schema.default);
    expect(validate(result), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const { allRows, dataset, timings } = result;
    expect(result.task).toBe(task);
    expect(allRows.sampleRows).toBe(dataset.rows);
    expect(allRows.judged.rows).toBe(allRows.rows - allRows.sampleRows);
    expect(timings.allRows.map(({ id }: { id: string }) => id)).toEqual(
      allRows.judged.models.map(({ id }: { id: string }) => id),
    );
    for (const { rows, secondsPerMillionRows } of timings.allRows) {
      expect([rows, secondsPerMillionRows]).toEqual([allRows.rows, null]);
    }
    const folds = allRows.refit.folds.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0);
    expect(folds).toBe(allRows.rows);
  });

  it('says what a million rows take where it scored enough of them', async () => {
    const rows =
      'select sin(range) as x, sin(range * 7) as z, sin(range) > cos(range * 3) as y from range(120000)';
    const { stdout, stderr, status } = await compare(
      ...['--query', rows, '--sample-rows', '500', '--all-rows', '--repeats', '1', ...quick],
    );
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^On all other rows +Accuracy +Lead, points +A million rows$/m);
    expect(stdout).toMatch(/^ Dense net .* [\d.]+ m?s ≈$/m);
  });

  it('learns from all even where none was left out', async () => {
    const { stdout, status } = await compare('rows.duckdb', '--table', 'diabetes', '--all-rows', ...quick);
    expect(status).toBe(0);
    expect(stdout).toContain('the models learned from all 442 rows');
    // It is what they learned: nothing moves.
    expect(stdout).toMatch(/A\s+coefficient\s+moved\s+by\s+0\.0000\s+in\s+the\s+median/);
  });

  it('is refused where no engine keeps the rows', async () => {
    const { stdout, stderr, status } = await compare(join(datasets, 'diabetes.csv'), '--all-rows', ...quick);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^--all-rows: .* is a file that no engine keeps \(.*\)\n$/);
  });
});
