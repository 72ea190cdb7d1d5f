import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';

// Each run starts a process, and some tests start four.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const scratch = scratchFolder();
const compare = (...args: string[]) => runCompare(args, { cwd: scratch });
const predict = (...args: string[]) => runCompare(['predict', ...args], { cwd: scratch });

const header =
  'row,dense-net class,dense-net P(high),dense-net P(low),' +
  'logistic-regression class,logistic-regression P(high),logistic-regression P(low)';

beforeAll(async () => {
  writeTable(scratch, 'boxes.csv', twoClasses());
  writeTable(scratch, 'new.csv', 'note,height,width\na,90.5,95\n"b, c",2,\n=d,1,3\n');
  const run = await compare('boxes.csv', ...quick, '--save-model', 'model');
  expect(run).toMatchObject({ status: 0 });
  expect(run.stdout).toContain('Verdict');
});

describe('predict', () => {
  it('answers new rows in their order, whatever other columns they have', async () => {
    const { stdout, stderr, status } = await predict('model', 'new.csv');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.split('\n')[0]).toBe(header);
    const [, ...rows] = parse(stdout, { cast: true }) as (string | number)[][];
    expect(rows.map((row) => [row[0], row[1], row[4]])).toEqual([
      [1, 'high', 'high'],
      [2, 'low', 'low'],
      [3, 'low', 'low'],
    ]);
    for (const [, , high, low] of rows as number[][])
      expect((high as number) + (low as number)).toBeCloseTo(1, 12);
  });

  it('asks one model, reads standard input and writes a file', async () => {
    const input = readFileSync(join(scratch, 'new.csv'), 'utf8');
    const both = await predict('model', 'new.csv');
    const one = await runCompare(['predict', 'model', '-', '--model', 'logistic-regression'], {
      cwd: scratch,
      input,
    });
    const columns = (text: string, from: number) =>
      text.split('\n').map((line) => [line.split(',')[0], ...line.split(',').slice(from)]);
    expect(columns(one.stdout, 1)).toEqual(columns(both.stdout, 4));

    const toFile = await predict('model', 'new.csv', '--output', 'answers.csv');
    expect(toFile).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(readFileSync(join(scratch, 'answers.csv'), 'utf8')).toBe(both.stdout);
  });

  it.each([
    ['a file that exists', ['model', 'new.csv', '--output', 'boxes.csv'], /boxes\.csv" exists already/],
    ['its own table', ['model', 'new.csv', '--output', 'new.csv', '--force'], /would be lost/],
    ['a folder of something else', ['.', 'new.csv'], /holds no saved models/],
    ['a file that is not there', ['model', 'none.csv'], /none\.csv: there is no such file/],
    ['an unknown model', ['model', 'new.csv', '--model', 'tree'], /Allowed choices are/],
    ['a missing file', ['model'], /missing required argument 'file'/],
  ])('refuses %s', async (_, args, expected) => {
    const { stdout, stderr, status } = await predict(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('names the column that is missing and the cell that is no number', async () => {
    writeTable(scratch, 'narrow.csv', 'width\n1\n');
    writeTable(scratch, 'wrong.csv', 'width,height\n1,2\n3,tall\n');
    expect(await predict('model', 'narrow.csv')).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^narrow\.csv has no column "height"/),
      status: 2,
    });
    expect(await predict('model', 'wrong.csv')).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^wrong\.csv row 2, column "height": expected a number, found "tall"/),
      status: 2,
    });
  });

  it('warns of levels never seen, and of nothing else', async () => {
    const colours = ['red', 'green', 'blue'];
    writeTable(
      scratch,
      'paint.csv',
      csv('size,colour,sold', 120, (row) => [scattered(row), colours[row % 3], row % 4 ? 'no' : 'yes']),
    );
    writeTable(scratch, 'paint-new.csv', 'colour,size\nred,1\nmauve,2\n');
    expect(await compare('paint.csv', ...quick, '--save-model', 'paint')).toMatchObject({ status: 0 });
    const { stdout, stderr, status } = await predict('paint', 'paint-new.csv');
    expect({ stderr, status }).toEqual({
      stderr: 'Warning: "colour": 1 cell holds what the models never saw, such as "mauve"\n',
      status: 0,
    });
    expect(stdout.split('\n')).toHaveLength(4);
  });

  it('remembers what stood for a missing value', async () => {
    writeTable(
      scratch,
      'codes.csv',
      csv('size,age,sold', 120, (row) => [
        scattered(row),
        row % 5 ? scattered(row + 7) : -99,
        scattered(row) > 50 ? 'no' : 'yes',
      ]),
    );
    writeTable(scratch, 'coded.csv', 'size,age\n10,-99\n');
    writeTable(scratch, 'empty.csv', 'size,age\n10,\n');
    const saved = await compare('codes.csv', ...quick, '--missing=-99', '--save-model', 'codes');
    expect(saved).toMatchObject({ status: 0 });
    const coded = await predict('codes', 'coded.csv');
    expect(coded).toMatchObject({ stderr: '', status: 0 });
    expect(coded.stdout).toBe((await predict('codes', 'empty.csv')).stdout);
  });
});

describe('--save-model', () => {
  it('refuses a folder that exists before any work, and replaces it with --force', async () => {
    const before = readFileSync(join(scratch, 'model/manifest.json'), 'utf8');
    const refused = await compare('boxes.csv', ...quick, '--save-model', 'model', '--seed', '2');
    expect(refused).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/"model" exists already/),
      status: 2,
    });
    expect(readFileSync(join(scratch, 'model/manifest.json'), 'utf8')).toBe(before);
    mkdirSync(join(scratch, 'holiday'));
    writeTable(scratch, 'holiday/photo.jpg', '');
    expect(await compare('boxes.csv', ...quick, '--save-model', 'holiday', '--force')).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/photo\.jpg/),
      status: 2,
    });
    const replaced = await compare('boxes.csv', ...quick, '--save-model', 'model', '--seed', '2', '--force');
    expect(replaced).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(join(scratch, 'model/manifest.json'), 'utf8')).seed).toBe(2);
  });

  it('takes one table, and saves nothing when it cannot be compared', async () => {
    writeTable(scratch, 'second.csv', twoClasses(100));
    writeTable(
      scratch,
      'alone.csv',
      csv('a,b', 40, (row) => [scattered(row), 'same']),
    );
    expect(await compare('boxes.csv', 'second.csv', ...quick, '--save-model', 'two')).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/--save-model.*one table/),
      status: 2,
    });
    expect(await compare('alone.csv', ...quick, '--save-model', 'two')).toMatchObject({ status: 2 });
    expect(existsSync(join(scratch, 'two'))).toBe(false);
    expect(readdirSync(scratch).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
