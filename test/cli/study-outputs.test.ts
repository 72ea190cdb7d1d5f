import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 60_000 });

const cwd = scratchFolder();
writeTable(cwd, 'table.csv', twoClasses());
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

const studies: readonly (readonly [study: string, flags: readonly string[]])[] = [
  ['explain', ['--repeats', '1', '--folds', '2', '--hidden', '3']],
  ['curve', ['--repeats', '1', '--sizes', '2', '--hidden', '3']],
  ['tune', ['--repeats', '1', '--settings', '2']],
];

describe.each(studies)('%s', (study, flags) => {
  it('writes each file in the format of its ending, and prints as ever', async () => {
    const names = ['md', 'csv', 'json', 'html', 'txt'].map((ending) => `${study}.${ending}`);
    const outputs = names.flatMap((name) => ['--output', name]);
    const { stdout, status } = await runCompare([study, 'table.csv', ...flags, ...outputs], { cwd });
    expect(status).toBe(0);
    expect(read(`${study}.txt`)).toBe(stdout);
    expect(read(`${study}.md`)).toMatch(/^### table\.csv\n/);
    expect(JSON.parse(read(`${study}.json`))).toMatchObject({ study });
    expect(read(`${study}.html`)).toMatch(/^<!doctype html>[\s\S]*<h2>table\.csv<\/h2>/);
    const [row] = parse(read(`${study}.csv`), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ dataset: 'table.csv', task: 'classification' });
  });

  it.each([
    [
      'the table itself',
      ['--output', 'table.csv', '--force'],
      /^--output "table\.csv" is the table to be studied/,
    ],
    [
      'an ending without a format',
      ['--output', 'x.xml'],
      /its ending must be one of \.json, \.md, \.csv, \.html, \.txt/,
    ],
    ['no such folder', ['--output', 'none/x.md'], /^cannot write "none\/x\.md": there is no folder "none"/],
  ])('refuses %s in one line, before any work', async (_, outputs, message) => {
    const before = readdirSync(cwd).sort();
    const { stdout, stderr, status } = await runCompare([study, 'table.csv', ...flags, ...outputs], { cwd });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(readdirSync(cwd).sort()).toEqual(before);
    expect(read('table.csv')).toBe(twoClasses());
  });
});

it('prints the format that is asked for', async () => {
  const flags = ['--repeats', '1', '--sizes', '2', '--hidden', '3', '--format', 'markdown'];
  const { stdout, status } = await runCompare(['curve', 'table.csv', ...flags], { cwd });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^### table\.csv\n/);
});
