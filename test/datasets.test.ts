import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, describe as suite } from 'vitest';
import { describe } from '../src/describe/describe.ts';
import { readTable } from '../src/sources/read-table.ts';
import { classTargetOf, numberTargetOf } from './describe/target-of.ts';

const folder = fileURLToPath(new URL('../datasets/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
const catalogue: readonly {
  readonly name: string;
  readonly rows: number;
  readonly features: number;
  readonly classes: number | null;
  readonly teaches: string;
}[] = JSON.parse(readFileSync(`${folder}catalogue.json`, 'utf8'));

it('the catalogue lists every table, once', () => {
  expect(catalogue.map(({ name }) => `${name}.csv`).sort()).toEqual(files.sort());
});

suite('the catalogue tells the truth about', () => {
  it.each(catalogue)('$name', async ({ name, rows, features, classes, teaches }) => {
    const table = await readTable(`${folder}${name}.csv`);
    expect(table.rows).toBe(rows);
    expect(table.columns).toHaveLength(features + 1);
    expect(teaches).toMatch(/^\S.{10,60}\S$/);
    const dataset = describe(table);
    expect(dataset.rows).toBe(rows);
    expect(dataset.features).toHaveLength(features);
    expect(dataset.target.name).toBe(table.columns.at(-1)?.name);
    if (classes === null) expect(numberTargetOf(dataset).values).toHaveLength(rows);
    else expect(classTargetOf(dataset).classes).toHaveLength(classes);
  });
});

suite('README.md', () => {
  const lines = readFileSync(`${folder}README.md`, 'utf8').split('\n');

  it.each(files)('says what %s is, where it is from and under which licence', (file) => {
    const row = lines.find((line) => line.startsWith(`| ${file} |`)) ?? '';
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    expect(cells).toHaveLength(5);
    expect(cells.every((cell) => cell.length > 5)).toBe(true);
    const { rows } = catalogue.find(({ name }) => `${name}.csv` === file) ?? {};
    expect(cells[1]).toContain(rows?.toLocaleString('en-US'));
  });

  it('lists no table that is not there', () => {
    const listed = lines.flatMap((line) => /^\| (\S+\.csv) \|/.exec(line)?.[1] ?? []);
    expect(listed.sort()).toEqual(files.sort());
  });
});
