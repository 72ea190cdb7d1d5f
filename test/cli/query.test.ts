import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

const cwd = scratchFolder();
mkdirSync(join(cwd, 'parts/b'), { recursive: true });
symlinkSync('whole.csv', join(cwd, 'link.csv'));
const lines = twoClasses(400).split('\n');
writeTable(join(cwd, 'parts'), 'a.csv', lines.slice(0, 201).join('\n'));
writeTable(join(cwd, 'parts'), 'b.csv', [lines[0], ...lines.slice(201)].join('\n'));
writeTable(cwd, 'whole.csv', twoClasses(400));
const query = "select * from 'parts/*.csv'";
const run = (...args: string[]) => runCompare(args, { cwd });

describe('--query', () => {
  it('is compared as the file is that has its rows, and the report says where they are from', async () => {
    const [parts, whole] = await Promise.all([
      run('--query', query, ...quick, '--json', '--output', 'parts.md', '--save-model', 'saved'),
      run('whole.csv', ...quick, '--json'),
    ]);
    expect(parts.status, parts.stderr).toBe(0);
    const [found, expected] = [JSON.parse(parts.stdout), JSON.parse(whole.stdout)];
    expect(found.comparison).toEqual(expected.comparison);
    const origin = { location: null, query };
    expect(found.dataset).toMatchObject({ name: 'query', origin, rows: 400 });
    expect(expected.dataset).not.toHaveProperty('origin');
    const page = readFileSync(join(cwd, 'parts.md'), 'utf8').replaceAll('\\', '');
    expect(page).toContain(`Query: ${query}`);
    const manifest = JSON.parse(readFileSync(join(cwd, 'saved/manifest.json'), 'utf8'));
    expect(manifest.dataset).toMatchObject({ name: 'query', origin });
    const predicted = await run('predict', 'saved', '--query', query);
    expect(predicted.stdout.trim().split('\n'), predicted.stderr).toHaveLength(401);
  });

  it.each([
    [[], query, 'parts/a.csv', 'a table to be compared'],
    [[], "from read_csv(['whole.csv', 'parts/a.csv'])", 'parts/b/../a.csv', 'a table to be compared'],
    [[], "from 'link*.csv'", 'whole.csv', 'a table to be compared'],
    [[], 'from "whole.csv"', 'whole.csv', 'a table to be compared'],
    [['explain'], "select * from $$whole.csv$$ where x0 <> ''", 'whole.csv', 'the table to be studied'],
    [['predict', 'saved'], "from 'whole.csv'", 'whole.csv', 'the table to be predicted'],
  ])('reads no file that an output may replace, forced or not: %j %s', async (command, sql, output, title) => {
    const before = readFileSync(join(cwd, output), 'utf8');
    const ran = await run(...command, '--query', sql, '--output', output, '--force');
    const stderr = `--output "${output}" is ${title}, and would be lost (choose another name)\n`;
    expect(ran).toEqual({ stdout: '', stderr, status: 2 });
    expect(readFileSync(join(cwd, output), 'utf8')).toBe(before);
  });

  it.each([
    ['explain', '--repeats', '1'],
    ['curve', '--sizes', '2', '--repeats', '1'],
  ])('is taken by %s', async (...args) => {
    const { stdout, stderr, status } = await run(...args, '--query', query, '--output', `${args[0]}.csv`);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(`Query: ${query}`);
    const [first] = parse(readFileSync(join(cwd, `${args[0]}.csv`), 'utf8'), { columns: true });
    expect(first).toMatchObject({ originLocation: '', originQuery: query, sampleOfRows: '' });
  });

  it.each([
    [
      ['whole.csv', '--query', query],
      "whole.csv is delimited text, to which --query does not apply (name it within the query: … from 'whole.csv')",
    ],
    [
      ['explain'],
      `missing required argument 'file' (name a table, or give a --query such as "select … from 'x.parquet'")`,
    ],
    [
      ['whole.csv', '--allow-path', 'parts'],
      '--allow-path is about what --query may read (leave it out, or give a query)',
    ],
    [['--table', 't', '--query', query], '--table and --query both say which rows to read: give one of them'],
    [
      ['postgres://me:secret@host/x', 'postgres://me:secret@host/x'],
      '"postgres://host/x" is given twice (name each file once)',
    ],
    [
      ['mysql://me:secret@host/x'],
      '"mysql://host/x" is an address, not a path (download it first and name the file, as nothing is fetched)',
    ],
  ])('is refused where it does not belong: %j', async (args, message) => {
    const { stdout, stderr, status } = await run(...args);
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: `${message}\n`, status: 2 });
  });
});

describe('--sample-rows', () => {
  it('says of how many rows a result is', async () => {
    const { stdout, status } = await run('whole.csv', '--sample-rows', '150', ...quick);
    expect(status).toBe(0);
    expect(stdout).toContain('Judged on 150 of 400 rows, drawn by a hash of the row with seed 1');
    const { stdout: json } = await run('whole.csv', '--sample-rows', '150', ...quick, '--json');
    expect(JSON.parse(json).dataset).toMatchObject({ rows: 150, sample: { ofRows: 400, seed: 1 } });
  });
});
