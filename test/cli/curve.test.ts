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
writeTable(cwd, 'table.csv', twoClasses());
/** The boundary is a circle, which only the net finds, and blurred. */
const circle = csv('width,height,place', 400, (row) => {
  const [width, height] = [scattered(row) - 50, scattered(row * 3 + 1) - 50];
  return [
    width,
    height,
    width ** 2 + height ** 2 + 40 * (scattered(row * row + 5) - 50) > 1600 ? 'out' : 'in',
  ];
});
writeTable(cwd, 'circle.csv', circle);
const curve = (...args: string[]) => runCompare(['curve', ...args], { cwd });

const schema = JSON.parse(readFileSync(new URL('../../dist/results/schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema);

describe('compare curve', () => {
  it('draws 80 × 24 on standard output, and says from where the net pays off', async () => {
    const { stdout, stderr, status } = await curve(
      'circle.csv',
      '--repeats',
      '2',
      '--sizes',
      '4',
      '--margin',
      '8',
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(
      /^circle\.csv {2}400 rows → place {2}2 × 5-fold cross-validation, seed 1\n Accuracy over/,
    );
    expect(stdout).toMatch(/\n Pays off from about \d+ training rows \(settled from about \d+\)/);
    expect(stdout).toMatch(/\n Training on 320 rows takes /);
    expect(widestLine(stdout)).toBeLessThanOrEqual(80);
    expect(stdout.trimEnd().split('\n').length).toBeLessThan(24);
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
  });

  it.each([
    ['classes', ['table.csv']],
    ['a number', ['table.csv', '--target', 'width']],
    ['the ladder', ['table.csv', '--ladder', '--sizes', '2']],
    [
      'some of the ladder for a number',
      ['table.csv', '--target', 'width', '--models', 'boosting', '--sizes', '2'],
    ],
    ['one fold a size', ['table.csv', '--sizes', '40,90,160', '--metric', 'logLoss', '--margin', '0.5']],
  ])('prints JSON that satisfies the schema: %s', async (_, args) => {
    const { stdout, stderr, status } = await curve(...args, '--json', '--repeats', '1');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const validate = ajv.getSchema(`${schema.$id}#/$defs/curve`);
    validate?.(JSON.parse(stdout));
    expect(validate?.errors ?? []).toEqual([]);
    expect(ajv.validate(schema.$id, JSON.parse(stdout))).toBe(true);
  });

  it('warns where a rare class keeps it from starting at few rows', async () => {
    const rare = csv('width,kind', 300, (row) => [
      scattered(row),
      row % 60 === 0 ? 'rare\u001b' : 'ab'[row % 2],
    ]);
    writeTable(cwd, 'rare.csv', rare);
    const { stdout, stderr, status } = await curve('rare.csv', '--repeats', '1', '--sizes', '2');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^Warning: the sizes start at \d+ rows: fewer would have less than two of "rare\\u001b", which 5 of 300 rows are\n$/,
    );
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
  });

  it.each([
    [['table.csv', '--sizes', '100,500'], 'table.csv: --sizes 500: sizes are whole numbers from'],
    [['table.csv', '--sizes', '1'], 'It must be how many sizes'],
    [['table.csv', '--sizes', '20,x'], 'It must be how many sizes'],
    [['table.csv', '--sizes', '20,20'], 'at least two sizes'],
    [['table.csv', '--metric', 'rmse'], '--metric rmse'],
    [['none.csv'], 'none.csv'],
    [[], "missing required argument 'file'"],
  ])('refuses %j with exit code 2', async (args, part) => {
    const { stdout, stderr, status } = await curve(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(part);
  });

  it('ends at once on SIGINT and prints nothing', () =>
    // A hundred repeats take longer than this test.
    expectInterruption(['curve', '-', '--target', 'size', '--repeats', '100'], cwd));
});
