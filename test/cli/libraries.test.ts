import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Run, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { twoClasses, writeTable } from '../helpers/tables.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cwd = scratchFolder();
const file = writeTable(cwd, 'table.csv', twoClasses());
const flags = ['--folds', '2', '--repeats', '1', '--library-seconds', '1'];

describe('both engines, as JSON', () => {
  let run: Run;
  beforeAll(async () => {
    run = await runCompare([file, '--json', '--backend', 'cpu', ...flags], { cwd });
  });

  const timingsById = () =>
    Object.fromEntries(
      JSON.parse(run.stdout).models.map(({ id, timings }: Record<string, unknown>) => [id, timings]),
    );

  it('times each library beside our own implementation', () => {
    expect(run.status).toBe(0);
    const timings = timingsById();
    expect(timings['dense-net'].library.name).toMatch(/^TensorFlow\.js \d+\.\d+\.\d+ \(cpu\)$/);
    expect(timings['logistic-regression'].library.name).toMatch(/^ml-logistic-regression \d+\.\d+\.\d+$/);
    for (const id of ['dense-net', 'logistic-regression']) {
      const { compiled, library } = timings[id];
      expect(compiled.training.samples.length).toBeGreaterThan(0);
      expect(library.training.samples).toEqual([library.training.medianMilliseconds]);
      expect(library.training.medianMilliseconds).toBeGreaterThan(0);
      expect(library.latency.medianMicroseconds).toBeGreaterThan(0);
      expect(library.batches.map(({ rows }: { rows: number }) => rows)).toEqual([1, 100, 10_000]);
      expect(typeof library.extrapolated).toBe('boolean');
    }
  });

  it('says how far each is the same model', () => {
    const timings = timingsById();
    const { library: net } = timings['dense-net'];
    expect(net.parameters).toBe(314);
    expect(net.agreement.epochs).toBeLessThanOrEqual(20);
    expect(net.agreement.equalPredictions).toBeGreaterThanOrEqual(0.99);
    expect(net.agreement.largestDifference).toBeLessThan(0.001);
    const { library: regression } = timings['logistic-regression'];
    // It trains a classifier a class, of two weights and an intercept.
    expect(regression.parameters).toBe(6);
    expect(regression.agreement.epochs).toBeNull();
    expect(regression.agreement.equalPredictions).toBeGreaterThanOrEqual(0.95);
  });
});

it('the libraries alone: the table has their rows, and a ratio between like and like', async () => {
  const { stdout, status } = await runCompare([file, '--engine', 'library', '--backend', 'wasm', ...flags], {
    cwd,
  });
  expect(status).toBe(0);
  // The training times and the latencies; the compiled ones are not there to be compared with.
  const rows = stdout.match(/^ .*library +\S+ \S+( ≈)? +\S+ \S+( ≈)? +[\d.,]+×( ≈)?$/gm);
  expect(rows).toHaveLength(2);
  expect(stdout).not.toContain('compiled');
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /Libraries: TensorFlow\.js [\d.]+ \(wasm\), .*ml-logistic-regression/,
  );
  expect(widestLine(stdout)).toBeLessThanOrEqual(80);
});
