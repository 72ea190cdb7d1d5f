import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CheckedResult } from '../../src/checks/checked-result.ts';
import type { ClassificationResult, UncertainFigure } from '../../src/results/comparison-result.ts';
import { figureOf } from '../../src/results/find-model.ts';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const cwd = scratchFolder();
writeTable(cwd, 'table.csv', twoClasses());
writeTable(cwd, 'second.csv', twoClasses(150));
const run = (files: readonly string[], ...flags: string[]) =>
  runCompare([...files, ...quick, ...flags], { cwd });

/** An earlier result of both tables, in which times were so long that none can be worse now. */
let earlier: readonly ClassificationResult[];
const write = (name: string, content: unknown): string => writeTable(cwd, name, JSON.stringify(content));
const raised = ({ perFold, ...figure }: UncertainFigure): UncertainFigure => ({
  ...figure,
  mean: (figure.mean ?? 0) + 0.01,
  perFold: perFold.map((value) => (value ?? 0) + 0.01),
});

beforeAll(async () => {
  const { status } = await run(['table.csv', 'second.csv'], '--output', 'measured.json');
  expect(status).toBe(0);
  const text = readFileSync(join(cwd, 'measured.json'), 'utf8');
  earlier = JSON.parse(text, (key, value) =>
    /^(medianMi|samples)/.test(key)
      ? Array.isArray(value)
        ? value.map((time) => time * 1e3)
        : value * 1e3
      : value,
  );
  write('both.json', earlier);
  write('table.json', earlier[0]);
});

describe('against a result of the same flags', () => {
  it('the metrics are the same to the last bit, and nothing is worse', async () => {
    const flags = ['--baseline', 'both.json', '--fail-on-regression'];
    const { stdout, stderr, status } = await run(['table.csv'], ...flags);
    expect({ status, regressions: stderr.match(/regression: /g) }).toEqual({ status: 0, regressions: null });
    expect(stdout).toContain('\nSince both.json: the same data; the same processor and Node\n');
    // 3 × 7 metrics, 3 counts of parameters and the difference are the same; 2 × 2 times and 2 ratios are left.
    expect(stdout).toMatch(/\n 25 of 31 figures are the same, \d changed beyond noise/);
    expect(stdout.match(/◄ better/g)).toHaveLength(4);
    expect(widestLine(stdout)).toBeLessThanOrEqual(80);
  });

  it('of each table in a list, in JSON', async () => {
    const { stdout, status } = await run(['second.csv', 'table.csv'], '--json', '--baseline', 'both.json');
    expect(status).toBe(0);
    const results: (CheckedResult & ClassificationResult)[] = JSON.parse(stdout);
    for (const { baseline, ...result } of results) {
      expect(result).not.toHaveProperty('gates');
      expect(baseline).toMatchObject({
        file: 'both.json',
        sameData: true,
        sameMachine: true,
        verdict: { before: result.comparison.verdict, now: result.comparison.verdict },
        declines: 0,
      });
      expect(baseline?.changes).toHaveLength(31);
      expect(baseline?.changes[0]).toEqual({
        figure: 'dense-net.accuracy',
        model: 'dense-net',
        candidate: null,
        quantity: 'accuracy',
        engine: null,
        before: result.models[0]?.metrics.accuracy?.mean,
        now: result.models[0]?.metrics.accuracy?.mean,
        low: 0,
        high: 0,
        outcome: 'same',
      });
    }
  });
});

describe('a figure that is worse beyond noise', () => {
  beforeAll(() => {
    const [table] = earlier;
    const models = table?.models.map((model) => ({
      ...model,
      metrics: { ...model.metrics, accuracy: raised(figureOf(model, 'accuracy')) },
    }));
    write('better.json', { ...table, models });
  });

  it('is marked, and fails only where that is asked for', async () => {
    const shown = await run(['table.csv'], '--baseline', 'better.json');
    expect(shown.status).toBe(0);
    expect(shown.stdout).toMatch(/ Dense net\n {3}Accuracy .* −1\.00 points {3}◄ worse\n/);
    expect(shown.stderr).not.toContain('regression: ');
    const failed = await run(['table.csv'], '--baseline', 'better.json', '--fail-on-regression');
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain('◄ worse');
    expect(failed.stderr.match(/^regression: \S+: .* beyond noise$/gm)).toEqual([
      expect.stringContaining('dense-net.accuracy'),
      expect.stringContaining('logistic-regression.accuracy'),
      expect.stringContaining('majority-class.accuracy'),
    ]);
  });
});

describe('what cannot be compared', () => {
  beforeAll(() => {
    write('version.json', { ...earlier[0], schemaVersion: 1 });
    write('other.json', { ...earlier[0], dataset: { ...earlier[0]?.dataset, sha256: 'b'.repeat(64) } });
    writeFileSync(join(cwd, 'text.json'), 'no JSON');
  });

  it.each([
    ['another seed', ['--baseline', 'table.json', '--seed', '2'], 'seed 1 there and 2 here'],
    ['other repeats', ['--baseline', 'table.json', '--repeats', '2'], 'repeats 1 there and 2 here'],
    ['another kind', ['--baseline', 'table.json', '--order-by', 'width'], 'and ordered here'],
    [
      'another question',
      ['--baseline', 'table.json', '--target', 'size', '--positive', 'low'],
      'the question',
    ],
    ['another version', ['--baseline', 'version.json'], 'its schemaVersion is 1'],
    ['other data', ['--baseline', 'other.json'], '--allow-different-data'],
    ['no JSON', ['--baseline', 'text.json'], 'it is not JSON'],
    ['no file', ['--baseline', 'none.json'], 'there is no such file'],
    ['no baseline', ['--fail-on-regression'], 'name it with --baseline'],
    ['no baseline to differ', ['--allow-different-data'], 'name it with --baseline'],
  ])('is refused with exit code 2 and no result: %s', async (_, flags, part) => {
    const { stdout, stderr, status } = await run(['table.csv'], ...flags);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(part);
  });

  it('is another test set, which is named', async () => {
    writeTable(cwd, 'test.csv', twoClasses(80));
    const onTestSet = ['table.csv', '--test', 'test.csv', '--engine', 'compiled'];
    const first = await runCompare([...onTestSet, '--output', 'on-test-set.json'], { cwd });
    expect(first.status).toBe(0);
    const again = await runCompare([...onTestSet, '--baseline', 'on-test-set.json'], { cwd });
    expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining(': the same data;') });
    // As many rows, of which one is another.
    writeTable(cwd, 'test.csv', `${twoClasses(79)}1,99,high\n`);
    const other = await runCompare([...onTestSet, '--baseline', 'on-test-set.json'], { cwd });
    expect(other).toMatchObject({ status: 2, stdout: '' });
    expect(other.stderr).toContain('it was found on other data (the sha256 of "test.csv" differs)');
  });

  it('may be other data, if that is said', async () => {
    const { stdout, status } = await run(['table.csv'], '--baseline', 'other.json', '--allow-different-data');
    expect(status).toBe(0);
    expect(stdout).toContain('Since other.json: other data');
  });
});
