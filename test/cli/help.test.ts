import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCompare } from '../helpers/run-compare.ts';
import { widestLine } from '../helpers/widest-line.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

it('prints a short help alone', async () => {
  const { stdout, stderr, status } = await runCompare([]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toContain('compare data.csv');
  expect(stdout).toContain('compare --help');
  for (const command of ['datasets', 'explain', 'curve', 'tune', 'generate'])
    expect(stdout).toContain(command);
  expect(stdout.split('\n').length).toBeLessThan(12);
  expect(widestLine(stdout)).toBeLessThanOrEqual(80);
});

it('prints every option with --help', async () => {
  const { stdout, stderr, status } = await runCompare(['--help']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  for (const flag of ['--target', '--test', '--margin', '--engine', '--json', '--seed', '--threads'])
    expect(stdout).toContain(flag);
  expect(stdout).toMatch(/Exit codes: .*2.*3.*130/);
  expect(widestLine(stdout)).toBeLessThanOrEqual(80);
});

it.each([
  ['compare', [], 'The table:|How the file is read:|Protocol:|Models and timing:|Output:|Checks:'],
  ['curve', ['curve'], 'The table:|How the file is read:|Protocol:|Models and timing:|Output:'],
  ['tune', ['tune'], 'The table:|How the file is read:|Protocol:|Models and timing:|Output:'],
  [
    'explain',
    ['explain'],
    'What is explained:|The table:|How the file is read:|Protocol:|Models and timing:|Output:',
  ],
  ['predict', ['predict'], 'How the file is read:|Models and timing:|Output:'],
  ['generate', ['generate'], 'The table:|Output:'],
])('groups the options of %s', async (_, command, groups) => {
  const { stdout } = await runCompare([...command, '--help']);
  const headings = stdout.match(/^[A-Z].*:$/gm) ?? [];
  const others = ['Arguments:', 'Options:', 'Commands:'];
  expect(headings.filter((heading) => !others.includes(heading))).toEqual(groups.split('|'));
  expect(widestLine(stdout)).toBeLessThanOrEqual(80);
});

it('prints its version', async () => {
  const { version } = read('package.json');
  expect(await runCompare(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
});

it('lists the tables that ship', async () => {
  const { stdout, stderr, status } = await runCompare(['datasets']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  for (const { name, teaches } of read('datasets/catalogue.json')) {
    expect(stdout).toContain(`\n${name} `);
    expect(stdout).toContain(teaches);
  }
  expect(widestLine(stdout)).toBeLessThanOrEqual(80);
});

it('lists them as JSON too', async () => {
  const { stdout, stderr, status } = await runCompare(['datasets', '--json']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(JSON.parse(stdout)).toEqual(read('datasets/catalogue.json'));
});
