import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import type { RegressionResult } from '../../src/results/comparison-result.ts';
import { headlineDifference } from '../../src/results/find-model.ts';
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';
import { withoutTimings } from '../helpers/without-timings.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const cwd = scratchFolder();
const run = (...args: string[]) => runCompare(args, { cwd });
/** A weight that the measures tell but for a little, and a class. */
const boxes = (rows: number) =>
  csv('day,shelf,width,height,weight,stars', rows, (row) => {
    const [width, height] = [scattered(row), scattered(3 * row + 1)];
    const weight = width + height / 2 + scattered(row * row + 5) / 4;
    return [row, row % 12, width, height, weight, 1 + (row % 5)];
  });
writeTable(cwd, 'boxes.csv', boxes(200));
writeTable(cwd, 'later.csv', boxes(60));
writeTable(cwd, 'classes.csv', twoClasses());
const weight = ['boxes.csv', '--target', 'weight', '--exclude', 'stars'];

const jsonOf = async (...args: string[]): Promise<RegressionResult> => {
  const { stdout, stderr, status } = await run(...args, '--json');
  expect({ status, stderr: stderr.match(/Error|error/) }).toEqual({ status: 0, stderr: null });
  return JSON.parse(stdout);
};

describe('a table whose target is a number', () => {
  it('is a regression, and the table says why', async () => {
    const { stdout, status } = await run(...weight, ...quick, '--details');
    expect(status).toBe(0);
    expect(stdout).toMatch(/ RMSE .* points\n/);
    expect(stdout).toMatch(/ R² /);
    expect(stdout.replace(/\n */g, ' ')).toContain(
      'Target: "weight" (asked for with --target); a number with over 100 values, so a quantity.',
    );
    expect(stdout).toContain('Verdict: linear regression.');
    expect(stdout).not.toMatch(/undefined|NaN|logistic/i);
    expect(widestLine(stdout)).toBeLessThanOrEqual(80);
  });

  it('is the same in JSON, and twice', async () => {
    const [one, other] = await Promise.all([jsonOf(...weight, ...quick), jsonOf(...weight, ...quick)]);
    expect(one).toMatchObject({
      task: 'regression',
      comparison: { metric: 'rmse', verdict: 'linear-regression' },
      models: [
        { id: 'dense-net' },
        { id: 'linear-regression', solver: 'cholesky' },
        { id: 'mean', parameters: 1 },
      ],
    });
    expect(withoutTimings(other)).toEqual(withoutTimings(one));
    // Three weights, for the days are left out as an id, and an intercept.
    expect(one.dataset.encodedColumns).toEqual(['shelf', 'width', 'height']);
    expect(one.models[1]?.parameters).toBe(4);
    const [, regression, mean] = one.models;
    // The margin is a share of the baseline's error.
    expect(one.comparison.pointSize).toBeCloseTo((mean?.metrics.rmse?.mean ?? 0) / 100, 12);
    expect(regression?.metrics.rSquared?.mean).toBeGreaterThan(0.9);
  });

  it('is judged by another metric if told', async () => {
    const result = await jsonOf(...weight, ...quick, '--metric', 'rSquared');
    const [net, regression] = result.models;
    expect(result.comparison).toMatchObject({ metric: 'rSquared', pointSize: 0.01 });
    expect(headlineDifference(result.comparison).estimate).toBeCloseTo(
      100 * ((net?.metrics.rSquared?.mean ?? 0) - (regression?.metrics.rSquared?.mean ?? 0)),
      9,
    );
  });

  it('may be one of few numbers, with --task regression', async () => {
    const stars = ['boxes.csv', '--target', 'stars', ...quick];
    expect(await jsonOf(...stars)).toMatchObject({ task: 'classification' });
    expect(await jsonOf(...stars, '--task', 'regression')).toMatchObject({
      task: 'regression',
      dataset: { target: { smallest: 1, largest: 5, mean: 3, taskReason: 'a number, as --task says' } },
    });
  });

  it.each([
    ['an order', ['--order-by', 'day'], { kind: 'ordered', folds: 5, repeats: 1 }],
    ['groups', ['--group-by', 'shelf', '--repeats', '1'], { kind: 'grouped', folds: 5, repeats: 1 }],
    ['a test set', ['--test', 'later.csv'], { kind: 'test-set', folds: 1, trainRows: 200, testRows: 60 }],
  ])('is judged by %s', async (_, flags, protocol) => {
    const result = await jsonOf(...weight, ...flags, '--engine', 'compiled');
    expect(result).toMatchObject({ task: 'regression', protocol });
    const folds = result.protocol.folds * result.protocol.repeats;
    for (const model of result.models) expect(model.metrics.rmse?.perFold).toHaveLength(folds);
    expect(result.models[1]?.metrics.rSquared?.mean).toBeGreaterThan(0.8);
    const { low, high, estimate } = headlineDifference(result.comparison);
    expect(low).toBeLessThanOrEqual(estimate);
    expect(high).toBeGreaterThanOrEqual(estimate);
  });
});

describe('gates and a baseline', () => {
  it('hold for a number, and name what is not', async () => {
    const held = ['linear-regression.rSquared >= 0.9', 'linear-regression.rmse / mean.rmse < 0.5'];
    const asserted = held.flatMap((text) => ['--assert', text]);
    const passed = await run(...weight, ...quick, ...asserted, '--output', 'weight.json');
    expect(passed.status).toBe(0);
    const failed = await run(...weight, ...quick, '--assert', 'logistic-regression.accuracy >= 0.5');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('not measured');
    const same = await run(...weight, ...quick, '--baseline', 'weight.json');
    expect(same.status).toBe(0);
    // 3 models × (3 metrics and the parameters) and the difference; 2 × 2 times and 2 ratios are left.
    expect(same.stdout).toMatch(/\n 13 of 19 figures are the same, /);
  });

  it('refuse the same column as classes', async () => {
    await run('boxes.csv', '--target', 'stars', ...quick, '--output', 'stars.json');
    const flags = ['--task', 'regression', '--baseline', 'stars.json'];
    const { stdout, stderr, status } = await run('boxes.csv', '--target', 'stars', ...quick, ...flags);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('the question was another one');
    expect(stderr).toContain('target "stars" as a number here');
  });
});

describe('is refused with exit code 2 and one line', () => {
  it.each([
    ['a metric of classes', [...weight, '--metric', 'accuracy'], '--metric accuracy: a number is predicted'],
    ['a metric of numbers', ['classes.csv', '--metric', 'rmse'], '--metric rmse: a class is predicted'],
    [
      'a number with many values as classes',
      [...weight, '--task', 'classification'],
      'has 185 classes, and at most 100',
    ],
    [
      'a class that is none',
      ['boxes.csv', '--target', 'shelf', '--positive', '12'],
      'is not one of its classes',
    ],
    ['a class and a number', [...weight, '--positive', '1', '--task', 'regression'], 'give one of them'],
    ['text as a number', ['classes.csv', '--task', 'regression'], '--task regression needs numbers'],
    ['an unknown task', [...weight, '--task', 'ranking'], 'Allowed choices are'],
    ['an R² above 1', [...weight, '--assert', 'linear-regression.rSquared >= 50'], 'is at most 1'],
  ])('%s', async (_, args, part) => {
    const { stdout, stderr, status } = await run(...args, ...quick);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(part);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

it('saves both models, and predict answers with a column a model', async () => {
  const saved = await run(...weight, ...quick, '--save-model', 'model');
  expect(saved).toMatchObject({ status: 0 });
  writeTable(cwd, 'new.csv', 'height,note,width,shelf,day\n10,a,20,3,7\n0,"b, c",0,0,0\n');
  const { stdout, stderr, status } = await run('predict', 'model', 'new.csv');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const [header, ...lines] = parse(stdout) as string[][];
  expect(header).toEqual(['row', 'dense-net', 'linear-regression']);
  expect(lines.map(([row]) => row)).toEqual(['1', '2']);
  const { intercept, coefficients } = JSON.parse(
    readFileSync(join(cwd, 'model/linear-regression.json'), 'utf8'),
  );
  expect(coefficients.map(({ feature }: { feature: string }) => feature)).toEqual([
    'shelf',
    'width',
    'height',
  ]);
  for (const line of lines) expect(line.slice(1).every((cell) => Number.isFinite(Number(cell)))).toBe(true);
  expect(Number.isFinite(intercept)).toBe(true);
  // A box of 20 by 10 weighs 25, and from 0 to 25 more.
  expect(Number(lines[0]?.[2])).toBeGreaterThan(25);
  expect(Number(lines[0]?.[2])).toBeLessThan(50);

  const one = await run('predict', 'model', 'new.csv', '--model', 'linear-regression');
  expect(one.stdout.split('\n')[0]).toBe('row,linear-regression');
  const wrong = await run('predict', 'model', 'new.csv', '--model', 'logistic-regression');
  expect(wrong).toMatchObject({
    stdout: '',
    stderr: expect.stringContaining('the saved models are dense-net and linear-regression'),
    status: 2,
  });
});
