import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { quick, runCompare, startCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 30_000 });

const scratch = scratchFolder();
const generate = (...args: string[]) => runCompare(['generate', ...args], { cwd: scratch });

describe('generate', () => {
  it('writes a table to standard output, and how good its rule is to standard error', async () => {
    const { stdout, stderr, status } = await generate('--rows', '50', '--features', '3', '--noise', '0');
    expect(status).toBe(0);
    const [header, ...rows] = stdout.trimEnd().split('\n');
    expect(header).toBe('x1,x2,x3,class');
    expect(rows).toHaveLength(50);
    for (const row of rows) expect(row).toMatch(/^(-?[0-3](\.\d{1,3})?,){3}[ab]$/);
    expect(stderr).toBe('Note: the rule itself, without its noise, is right in 100.0 % of these rows.\n');
  });

  it('writes a number to predict too', async () => {
    const { stdout, stderr } = await generate('--rows', '50', '--task', 'regression', '--noise', '0');
    expect(stdout.split('\n')[0]).toMatch(/,x10,y$/);
    expect(stderr).toBe('Note: the rule itself, without its noise, reaches R² 1.000 on these rows.\n');
  });

  it('gives the same bytes for the same seed', async () => {
    const [first, second, other] = [
      await generate('--seed', '7'),
      await generate('--seed', '7'),
      await generate(),
    ];
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).not.toBe(other.stdout);
  });

  it.each([
    [
      ['--classes', '4'],
      [500, 500, 500, 500],
    ],
    [
      ['--balance', '0.9'],
      [1800, 200],
    ],
    [
      ['--balance', '0.4', '--classes', '3'],
      [800, 600, 600],
    ],
    [
      ['--balance', '0.5,0.3,0.2'],
      [1000, 600, 400],
    ],
  ])('deals classes as %j asks', async (flags, counts) => {
    const { stdout } = await generate(...flags);
    const labels = stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').at(-1));
    expect(counts.map((_, code) => labels.filter((label) => label === 'abcd'[code]).length)).toEqual(counts);
    expect(labels).toHaveLength(2000);
  });

  it('writes a file whole, and replaces one only with --force', async () => {
    const { stdout } = await generate('--rows', '3000');
    expect(await generate('--rows', '3000', '--output', 'made.csv')).toMatchObject({ stdout: '', status: 0 });
    expect(readFileSync(join(scratch, 'made.csv'), 'utf8')).toBe(stdout);

    const refused = await generate('--output', 'made.csv');
    expect(refused).toMatchObject({ stdout: '', status: 2 });
    expect(refused.stderr).toMatch(/^--output "made\.csv" exists already \(.*--force.*\)\n$/);
    expect(readFileSync(join(scratch, 'made.csv'), 'utf8')).toBe(stdout);

    expect(await generate('--rows', '9', '--output', 'made.csv', '--force')).toMatchObject({ status: 0 });
    expect(readFileSync(join(scratch, 'made.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(10);
    expect(readdirSync(scratch).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const child = startCompare(
      ['generate', '--rows', '5000000', '--features', '2', '--output', 'endless.csv'],
      {
        cwd: scratch,
      },
    );
    const isWriting = () =>
      readdirSync(scratch, { withFileTypes: true }).some(
        ({ name }) => name.endsWith('.part') && statSync(join(scratch, name)).size > 0,
      );
    await vi.waitUntil(isWriting, { timeout: 25_000, interval: 20 });
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(existsSync(join(scratch, 'endless.csv'))).toBe(false);
    expect(readdirSync(scratch).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('ends when it is interrupted while no one reads', async () => {
    const child = startCompare(['generate', '--rows', '1000000'], { cwd: scratch });
    await once(child.stdout, 'readable');
    child.kill('SIGINT');
    child.stdout.resume();
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
  });

  it('keeps no large table in memory', async () => {
    // The text alone is larger than the memory that it is given.
    const nodeFlags = ['--max-old-space-size=24'];
    const { stdout, status } = await runCompare(['generate', '--rows', '400000'], {
      cwd: scratch,
      nodeFlags,
    });
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(25e6);
  });

  it('makes tables that compare reads', async () => {
    const { stdout } = await generate('--rows', '300', '--classes', '3');
    const run = await runCompare(['-', ...quick, '--json'], { cwd: scratch, input: stdout });
    expect(run.status).toBe(0);
    const { task, dataset } = JSON.parse(run.stdout);
    expect({ task, rows: dataset.rows, features: dataset.features.length }).toEqual({
      task: 'classification',
      rows: 300,
      features: 10,
    });
  });

  it.each([
    [['--rows', '0'], /--rows .* whole number from 1/],
    [['--rows', '2', '--classes', '3'], /^2 rows are too few: .*--rows/],
    [['--classes', '1'], /--classes .* whole number from 2 to 26/],
    [['--nonlinearity', '2'], /--nonlinearity .* number from 0 to 1/],
    [['--noise', '-1'], /--noise .* number from 0 to 1/],
    [['--balance', 'half'], /--balance .* such as 0\.7,0\.3/],
    [['--balance', '1'], /--balance .* such as 0\.7,0\.3/],
    [['--balance', '0.5,0.6'], /^--balance 0\.5,0\.6: the shares must add to 1, and add to 1\.1\n$/],
    [['--balance', '0.5,0.5', '--classes', '3'], /^--balance has 2 shares and --classes 3: /],
    [['--balance', Array(27).fill('0.01').join()], /^--balance has 27 shares: there may be 26/],
    [['--balance', '0.9999'], /^2000 rows are too few: a class with a share of 0\.0001 /],
    [['--task', 'regression', '--classes', '2'], /^--classes and --balance describe classes/],
    [['--task', 'regression', '--balance', '0.5'], /^--classes and --balance describe classes/],
    [['--output', '-'], /^--output "-": standard output is where it goes/],
    [['--output', '.'], /^--output "\." is not a file|^cannot write/],
    [['--output', 'nowhere/x.csv'], /^cannot write "nowhere\/x\.csv": /],
    [['extra'], /too many arguments/],
  ])('refuses %j with one line', async (flags, message) => {
    const { stdout, stderr, status } = await generate(...flags);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('does not replace a file when it refuses', async () => {
    writeFileSync(join(scratch, 'kept.csv'), 'kept');
    const { status } = await generate('--rows', '2', '--classes', '3', '--output', 'kept.csv', '--force');
    expect(status).toBe(2);
    expect(readFileSync(join(scratch, 'kept.csv'), 'utf8')).toBe('kept');
  });

  it('explains its rule, in 80 columns', async () => {
    const { stdout, status } = await generate('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('√(1 − noise) signal');
    expect(widestLine(stdout)).toBeLessThanOrEqual(80);
  });
});
