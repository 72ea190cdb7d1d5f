import { describe, expect, it, vi } from 'vitest';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 30_000 });

const cwd = scratchFolder();
const file = writeTable(cwd, 'table.csv', twoClasses());

it('prints the table, and nothing else, on stdout', async () => {
  const { stdout, stderr, status } = await runCompare([file, ...quick], { cwd });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^table\.csv {3}200 rows, 2 features → size \(high 5\d %, low [45]\d %\)\n/);
  expect(stdout).toMatch(/^ Parameters +314 +3 +105×$/m);
  expect(stdout).toMatch(/^ Verdict: .+\.\n$/ms);
  expect(stdout).not.toContain('as a library');
  expect(stdout).not.toContain('\n\n\n');
  expect(stderr).toMatch(/^(Warning: [^\n]+\n)*$/);
});

it('adds the details on demand', async () => {
  const { stdout, status } = await runCompare([file, ...quick, '--details'], { cwd });
  expect(status).toBe(0);
  for (const title of [
    'Metrics',
    'Dense net, true',
    'Logistic regression, true',
    'Fits',
    'Prediction',
    'Protocol',
  ])
    expect(stdout).toMatch(new RegExp(`\\n\\n${title}`));
});

it('reads standard input', async () => {
  const { stdout, status } = await runCompare(['-', ...quick], { input: twoClasses() });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^standard input {3}200 rows/);
});

it('says which models answer within a budget', async () => {
  const { stdout, status } = await runCompare([file, ...quick, '--latency-budget', '10s'], { cwd });
  expect(status).toBe(0);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /Latency budget 10 s\. Met by: the net, compiled .*; the regression, compiled .*\. Not met by: none\./,
  );
});

describe('colour and progress are for terminals only', () => {
  it.each([{}, { NO_COLOR: undefined, FORCE_COLOR: '3', TERM: 'xterm-256color' }])('%j', async (env) => {
    const names = Object.keys(env) as (keyof typeof env)[];
    for (const name of names) vi.stubEnv(name, env[name]);
    const { stdout, stderr } = await runCompare([file, ...quick], { cwd });
    vi.unstubAllEnvs();
    expect(stdout).toContain('Verdict');
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stdout + stderr).not.toContain('\r');
  });
});

const long = 'a_name_without_any_space_in_it_that_is_by_far_wider_than_a_terminal_of_eighty_characters';
const wide =
  '收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入收入';
const tables: Readonly<Record<string, string>> = {
  'long names': csv(`${long},${wide},target_${wide}`, 200, (row) => {
    const [a, b] = [scattered(row), scattered(row * 3 + 1)];
    return [a, b, a + b > 100 ? `yes_${long}` : wide];
  }),
  'many classes': csv('a,b,y', 400, (row) => [scattered(row), scattered(row * 3 + 1), `class ${row % 40}`]),
  'many columns': csv(
    ['y', ...Array.from({ length: 120 }, (_, column) => `x${column}`)].join(),
    60,
    (row) => [row % 3, ...Array.from({ length: 120 }, (_, column) => scattered(row * (column + 7) + column))],
  ),
};
describe('lines fit 80 columns', () => {
  it.each(Object.keys(tables))('%s', async (name) => {
    const table = writeTable(cwd, `${name}.csv`, tables[name] as string);
    const args = [table, '--engine', 'compiled', '--folds', '2', '--repeats', '1', '--details'];
    const { stdout, status } = await runCompare(args, { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('Verdict');
    expect(widestLine(stdout)).toBeLessThanOrEqual(80);
  });
});

it('takes the first row for names where --header says so', async () => {
  const digits = csv('5,2,1', 40, (row) => [Math.sin(row).toFixed(3), (row * 7) % 11, row % 2]);
  const named = await runCompare(['-', ...quick, '--header', '--json'], { input: digits });
  const unnamed = await runCompare(['-', ...quick, '--json'], { input: digits });
  expect(JSON.parse(named.stdout).dataset).toMatchObject({ rows: 40, target: { name: '1' } });
  expect(JSON.parse(unnamed.stdout).dataset).toMatchObject({ rows: 41, target: { name: 'column_3' } });
});
