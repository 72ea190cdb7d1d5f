import { describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 60_000 });

const cwd = scratchFolder();
const run = (...args: string[]) => runCompare(args, { cwd });
/** Two classes in four spellings, a level in two, and three rows of a third class. */
const spelled = (rows: number) =>
  csv('width,colour,size', rows, (row) => {
    const isHigh = scattered(row) > 50;
    const label = ['high', 'High', 'low', 'LOW'][(isHigh ? 0 : 2) + (row % 3 === 0 ? 1 : 0)];
    return [scattered(row), ['red', 'Red', 'blue', 'green'][row % 4], row % 50 === 7 ? 'odd' : label];
  });
const table = writeTable(cwd, 'table.csv', spelled(150));

describe('every command that learns from a table', () => {
  it.each([
    ['compare', [...quick]],
    ['explain', ['--folds', '5', '--repeats', '1']],
    ['curve', ['--repeats', '1', '--sizes', '2']],
    ['tune', ['--repeats', '1', '--settings', '2']],
  ] as const)('%s asks about labels, and does as it is told', async (name, flags) => {
    const args = name === 'compare' ? [table, ...flags] : [name, table, ...flags];
    const asked = await run(...args);
    expect(asked).toMatchObject({ status: 2, stdout: '' });
    expect(asked.stderr).toMatch(/^table\.csv: [^\n]*"High"[^\n]*--merge-labels[^\n]*\n$/);

    const merged = await run(...args, '--merge-labels', '--json');
    expect(merged.status).toBe(0);
    const { dataset } = JSON.parse(merged.stdout);
    expect(dataset.rows).toBe(147);
    expect(dataset.target.classes.map(({ label }: { label: string }) => label)).toEqual(['high', 'low']);
    expect(dataset.encodedColumns).toHaveLength(4);
    expect(dataset.actions.map(({ code }: { code: string }) => code)).toEqual([
      'merged-labels',
      'rare-classes',
      'merged-levels',
    ]);
  });
});

it('saves models that know every spelling', async () => {
  const saved = await run(table, ...quick, '--merge-labels', '--save-model', 'model');
  expect(saved.status).toBe(0);
  writeTable(cwd, 'new.csv', 'width,colour\n90,RED\n10,Blue.\n');
  writeTable(cwd, 'plain.csv', 'width,colour\n90,red\n10,blue\n');
  const { stdout, stderr, status } = await run('predict', 'model', 'new.csv');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toBe((await run('predict', 'model', 'plain.csv')).stdout);
  expect(stdout.split('\n')[0]).toContain('P(high),dense-net P(low)');
});

it('counts and names what was left out, in the table', async () => {
  const { stdout, status } = await run(table, ...quick, '--merge-labels');
  expect(status).toBe(0);
  expect(stdout).toContain('147 rows');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '3 rows are left out: "odd" (3 rows) of "size", as every class needs 5 (together they are too few too).',
  );
});

it('warns of classes that no fold could learn', async () => {
  const late = csv('day,width,size', 120, (row) => [
    row,
    scattered(row),
    row >= 110 ? 'new' : scattered(row) > 50 ? 'high' : 'low',
  ]);
  writeTable(cwd, 'late.csv', late);
  const warning =
    /^Warning: 10 rows are judged whose class the training rows of their folds lack, .*: "new" \(10 rows, in 1 of 5 folds\)$/m;
  const order = ['late.csv', '--order-by', 'day'];
  expect((await run(...order, '--engine', 'compiled')).stderr).toMatch(warning);
  expect((await run('explain', ...order)).stderr).toMatch(warning);
});

describe('refuses', () => {
  it.each([
    [
      'a row of a rare class',
      ['explain', table, '--merge-labels', '--row', '8'],
      '"size" is too rare (--rare-classes)',
    ],
    ['an unknown rule', [table, '--rare-classes', 'drop'], 'leave-out, merge, refuse'],
  ])('%s', async (_, args, message) => {
    const { stdout, stderr, status } = await run(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});
