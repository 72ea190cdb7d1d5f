import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import { expectInterruption } from '../helpers/expect-interruption.ts';
import { runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
writeTable(cwd, 'table.csv', twoClasses(150));
writeTable(
  cwd,
  'kinds.csv',
  csv('who,width,colour\u001b[31m,kind\u202e', 160, (row) => [
    `person ${row % 20}`,
    row % 9 === 0 ? '' : scattered(row),
    'uvw'[row % 3],
    `${'klmn'[Math.floor(scattered(row) / 25)]}\u0007`,
  ]),
);
const tune = (...args: string[]) => runCompare(['tune', ...args], { cwd });
const quick = ['--settings', '5', '--repeats', '1'];

const schema = JSON.parse(readFileSync(new URL('../../dist/results/schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema);

describe('compare tune', () => {
  it('prints a plot, a table and sentences of 80 columns', async () => {
    const { stdout, stderr, status } = await tune('table.csv', '--settings', '12');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(/^table\.csv {2}150 rows → size {2}seed 1\n4 × 5 parts in turn: 3 to learn from/);
    expect(stdout).toContain('\n dense net, 12 settings');
    expect(stdout).toContain('\n logistic regression, 17 settings');
    expect(stdout).toContain('Settings: asked for.');
    expect(widestLine(stdout)).toBeLessThanOrEqual(80);
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
  });

  it.each([
    ['two classes', ['table.csv']],
    ['a number', ['table.csv', '--target', 'width']],
    ['four classes, in groups', ['kinds.csv', '--group-by', 'who']],
    ['another metric', ['table.csv', '--metric', 'logLoss', '--margin', '0.5', '--seed', '2']],
  ])('prints JSON that satisfies the schema: %s', async (_, args) => {
    const { stdout, status } = await tune(...args, ...quick, '--json');
    expect(status).toBe(0);
    const validate = ajv.getSchema(`${schema.$id}#/$defs/tune`);
    validate?.(JSON.parse(stdout));
    expect(validate?.errors ?? []).toEqual([]);
    expect(ajv.validate(schema.$id, JSON.parse(stdout))).toBe(true);
  });

  it('prints the same for a seed, whatever the number of threads', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map(async (threads) => {
        const { stdout } = await tune('table.csv', ...quick, '--json', '--threads', threads);
        return { ...JSON.parse(stdout), timings: null };
      }),
    );
    expect(two).toEqual(one);
  });

  it('never prints what a terminal would obey', async () => {
    const { stdout, stderr, status } = await tune('kinds.csv', ...quick);
    expect(status).toBe(0);
    expect(`${stdout}${stderr}`.match(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)).toBeNull();
    expect(stdout).toContain('kind\\u202e');
  });

  it.each([
    [['table.csv', '--settings', '1'], 'It must be a whole number from 2 to 216.'],
    [['table.csv', '--settings', '217'], 'It must be a whole number from 2 to 216.'],
    [['table.csv', '--metric', 'rmse'], '--metric rmse'],
    [['table.csv', '--group-by', 'nobody'], 'nobody'],
    [['none.csv'], 'none.csv'],
    [[], "missing required argument 'file'"],
  ])('refuses %j with exit code 2', async (args, part) => {
    const { stdout, stderr, status } = await tune(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(part);
  });

  it('ends at once on SIGINT and prints nothing', () =>
    // A hundred repeats take longer than this test.
    expectInterruption(['tune', '-', '--target', 'size', '--repeats', '100'], cwd));
});
