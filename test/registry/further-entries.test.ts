import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses } from '../helpers/tables.ts';
import { buildExtendedProject } from './extended-project.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = scratchFolder();
const table = join(folder, 'table.csv');
let command: string;
beforeAll(() => {
  command = buildExtendedProject(join(folder, 'project'));
  writeFileSync(table, twoClasses(80));
});

const quick = ['--engine', 'compiled', '--folds', '3', '--repeats', '1'] as const;
async function run(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout;
}

describe('a model and a metric that were entered in the registries', () => {
  it('are in the table, the details and what the rows mean', async () => {
    const text = await run(table, ...quick, '--metric', 'firstFound', '--details', '--explain');
    expect(text).toMatch(/^ First found {2,}\d/m);
    expect(text).toMatch(/^ Guesser {2,}2 /m);
    expect(text).toContain('points of the first');
    expect(text).toContain('The first class found; always answering the same');
    const widths = text.split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });

  it('are in Markdown, CSV and JSON', async () => {
    const judged = ['--metric', 'firstFound', '--format', 'markdown'];
    const markdown = await run(table, ...quick, ...judged);
    expect(markdown).toContain('First found');
    expect(markdown).toContain('Guesser');
    const csv = await run(table, ...quick, '--format', 'csv');
    expect(csv.split('\n')[0]).toContain(',firstFoundMean,');
    expect(csv).toContain(',guesser,');
    const { models, comparison } = JSON.parse(await run(table, ...quick, '--json'));
    expect(models.map(({ id }: { id: string }) => id)).toEqual([
      'dense-net',
      'logistic-regression',
      'guesser',
      'majority-class',
    ]);
    expect(models[2].metrics.firstFound.perFold).toHaveLength(3);
    expect(comparison.differences.map(({ candidate }: { candidate: string }) => candidate)).toEqual([
      'dense-net',
      'guesser',
    ]);
  });

  it('can be demanded, and held against an earlier result', async () => {
    const reference = join(folder, 'reference.json');
    await run(table, ...quick, '--json', '--output', reference);
    const text = await run(
      ...[table, ...quick, '--assert', 'guesser.firstFound<=1', '--assert', 'guesser.parameters==2'],
      ...['--baseline', reference, '--details'],
    );
    expect(text).toContain('Guesser ÷ regression');
    await expect(run(table, ...quick, '--assert', 'guesser.firstFound>=75')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is a share from 0 to 1'),
    });
  });

  it('are in a curve', async () => {
    const { sizes } = JSON.parse(
      await run('curve', table, '--sizes', '3', '--repeats', '1', '--metric', 'firstFound', '--json'),
    );
    expect(sizes[0].models.map(({ id }: { id: string }) => id)).toContain('guesser');
  });

  it('are saved, and predict', async () => {
    const saved = join(folder, 'saved');
    await run(table, ...quick, '--save-model', saved);
    expect(readdirSync(saved)).toContain('guesser.json');
    expect(readFileSync(join(saved, 'guesser.json'), 'utf8')).toBe('2');
    const predictions = await run('predict', saved, table, '--model', 'guesser');
    expect(predictions.split('\n')[1]).toContain('0.5');
  });
});
