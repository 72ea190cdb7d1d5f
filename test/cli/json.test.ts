import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { quick, type Run, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { csv, scattered, writeTable } from '../helpers/tables.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const anyNumber = expect.any(Number);
const anyText = expect.any(String);

describe('the JSON of a table that ships', () => {
  let run: Run;
  beforeAll(async () => {
    // By its name, so from any folder.
    run = await runCompare(['breast_cancer', '--json', ...quick]);
  });

  it('is all of stdout, and ends with a line feed', () => {
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^\{\n.*\n\}\n$/s);
    expect(() => JSON.parse(run.stdout)).not.toThrow();
    expect(run.stderr).toMatch(/^(Warning: [^\n]+\n)+$/);
  });

  it('says what was compared', () => {
    const result = JSON.parse(run.stdout);
    expect(result).toMatchObject({
      schemaVersion: 2,
      study: 'compare',
      task: 'classification',
      dataset: {
        name: 'breast_cancer.csv',
        rows: 569,
        target: {
          name: 'diagnosis',
          reason: anyText,
          classes: [
            { label: 'benign', rows: 357 },
            { label: 'malignant', rows: 212 },
          ],
        },
        actions: [],
      },
      protocol: { kind: 'cross-validation', folds: 5, repeats: 1, seed: 1, method: anyText, rule: anyText },
      environment: { node: process.version, cores: anyNumber },
    });
    const bytes = readFileSync(new URL('../../datasets/breast_cancer.csv', import.meta.url));
    expect(result.dataset.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(result.dataset.features).toHaveLength(10);
    expect(result.dataset.features[0]).toEqual({ name: 'mean_radius', kind: 'numeric' });
  });

  it('says how each model did', () => {
    const { models } = JSON.parse(run.stdout);
    expect(models.map(({ id }: { id: string }) => id)).toEqual([
      'dense-net',
      'logistic-regression',
      'majority-class',
    ]);
    expect(models).toMatchObject([
      { parameters: 474, layerSizes: [10, 20, 10, 4] },
      { parameters: 11, layerSizes: null },
      { parameters: 2, layerSizes: null },
    ]);
    for (const {
      metrics: { accuracy },
      confusion,
    } of models) {
      expect(accuracy).toMatchObject({ mean: anyNumber, sd: anyNumber });
      expect(accuracy.perFold).toHaveLength(5);
      const mean = accuracy.perFold.reduce((sum: number, share: number) => sum + share, 0) / 5;
      expect(accuracy.mean).toBeCloseTo(mean, 12);
      // Every row is judged once; the first class has 357 of them.
      expect(confusion.flat().reduce((sum: number, count: number) => sum + count, 0)).toBe(569);
      expect(confusion[0][0] + confusion[0][1]).toBe(357);
    }
    // Always the commonest class: right about 357 of 569 rows.
    expect(models[2].confusion).toEqual([
      [357, 0],
      [212, 0],
    ]);
  });

  it('says what follows', () => {
    const { comparison, models } = JSON.parse(run.stdout);
    expect(comparison).toMatchObject({
      metric: 'accuracy',
      unit: 'points',
      margin: 1,
      verdict: expect.stringMatching(/^(dense-net|logistic-regression|inconclusive)$/),
      evidence: expect.stringMatching(/^(un)?settled$/),
      method: expect.stringContaining('Nadeau and Bengio'),
    });
    const [net, regression] = models;
    const [{ estimate, low, high }] = comparison.differences;
    expect(estimate).toBeCloseTo(100 * (net.metrics.accuracy.mean - regression.metrics.accuracy.mean), 9);
    expect((low + high) / 2).toBeCloseTo(estimate, 9);
  });

  it('gives the timings of what was timed, and null for what was not', () => {
    const { models, timings } = JSON.parse(run.stdout);
    for (const { timings: ofModel } of models.slice(0, 2)) {
      expect(ofModel.library).toBeNull();
      const { name, extrapolated, training, latency } = ofModel.compiled;
      expect({ name, extrapolated }).toEqual({
        name: expect.stringContaining('simplest-model'),
        extrapolated: false,
      });
      expect(training.samples.length).toBeGreaterThanOrEqual(5);
      expect(training.medianMilliseconds).toBeGreaterThan(0);
      expect(latency.medianMicroseconds).toBeGreaterThan(0);
      expect(latency.p95Microseconds).toBeGreaterThanOrEqual(latency.medianMicroseconds);
    }
    expect(models[2].timings).toBeNull();
    expect(timings.latencyBudget).toBeNull();
  });

  it('gives every warning a code and a message, the same that stderr has', () => {
    const { warnings, timings } = JSON.parse(run.stdout);
    const messages = [...warnings, ...timings.warnings].map(({ message }) => `Warning: ${message}\n`);
    expect(run.stderr).toBe(messages.join(''));
    expect(warnings).toContainEqual({ code: 'few-rows-per-parameter', message: anyText });
  });
});

it('has null for what cannot be known: one split has no spread', async () => {
  const cwd = scratchFolder();
  const rows = (from: number) =>
    csv('a,b,y', 60, (row) => {
      const [a, b] = [scattered(from + row), scattered(from + row * 3 + 1)];
      return [a, b, a + b > 100 ? 'p' : 'q'];
    });
  writeTable(cwd, 'train.csv', rows(0));
  writeTable(cwd, 'test.csv', rows(500));
  const args = ['train.csv', '--test', 'test.csv', '--json', '--engine', 'compiled'];
  const { stdout, status } = await runCompare(args, { cwd });
  expect(status).toBe(0);
  const { protocol, models, comparison } = JSON.parse(stdout);
  expect(protocol).toMatchObject({ kind: 'test-set', folds: 1, trainRows: 60, testRows: 60 });
  expect(models[0].metrics.accuracy).toEqual({
    mean: anyNumber,
    sd: null,
    perFold: [anyNumber],
    low: anyNumber,
    high: anyNumber,
    blocks: Array(50).fill(anyNumber),
  });
  expect(comparison).toMatchObject({
    differences: [{ narrowestHalfWidth: null, repeatDeviation: null, units: 60 }],
    method: expect.stringContaining('from the test rows'),
  });
});

describe('parameters', () => {
  it.each([
    ['credit_scoring', [], 474, 11],
    ['loan_grade', [], 474, 44],
    ['loan_grade', ['--positive', 'A'], 474, 11],
    // Two text columns become columns of their levels; 4 classes.
    ['hpc_jobs', [], 26 * 20 + 20 + 210 + 44, 4 * 27],
    // The date becomes month and weekday on a circle, 4 columns; 5 classes.
    ['seattle_weather', [], 8 * 20 + 20 + 210 + 55, 5 * 9],
  ])('%s %j: %i and %i', async (name, flags, ofNet, ofRegression) => {
    const args = [name, ...flags, '--json', '--engine', 'compiled', '--folds', '2', '--repeats', '1'];
    const { stdout, status } = await runCompare(args);
    expect(status).toBe(0);
    const { models } = JSON.parse(stdout);
    expect(models[0].parameters).toBe(ofNet);
    expect(models[1].parameters).toBe(ofRegression);
  });
});
