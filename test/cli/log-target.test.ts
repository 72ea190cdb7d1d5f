import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import reference from '../fixtures/skewed-target/prices.json' with { type: 'json' };
import { quick, runCompare } from '../helpers/run-compare.ts';
import { scratchFolder } from '../helpers/scratch-folder.ts';
import { widestLine } from '../helpers/widest-line.ts';

vi.setConfig({ testTimeout: 60_000 });

const cwd = scratchFolder();
const run = (...args: string[]) => runCompare(args, { cwd });
const fixture = fileURLToPath(new URL('../fixtures/skewed-target/prices.csv', import.meta.url));
cpSync(fixture, join(cwd, 'prices.csv'));
const text = readFileSync(fixture, 'utf8');
const note = '"price" is learned as its natural logarithm by both models';

describe('a skewed price', () => {
  it('is warned of without --log-target, and noted with it', async () => {
    const [plain, log] = await Promise.all([
      run('prices.csv', ...quick),
      run('prices.csv', ...quick, '--log-target'),
    ]);
    expect(plain).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^Warning: "price" is skewed, .*--log-target/m),
    });
    expect(plain.stdout).not.toContain('logarithm');
    expect(log).toMatchObject({ status: 0, stderr: expect.not.stringContaining('skewed') });
    expect(log.stdout.replace(/\n */g, ' ')).toContain(note);
    expect(log.stdout).toContain('1exp');
    expect(widestLine(log.stdout)).toBeLessThanOrEqual(80);
  });

  it('has its transform in JSON, and the libraries agree on the logarithm', async () => {
    const { stdout, status } = await run(
      'prices.csv',
      '--folds',
      '5',
      '--repeats',
      '1',
      '--log-target',
      '--json',
    );
    expect(status).toBe(0);
    const { dataset, models } = JSON.parse(stdout);
    expect(dataset.target).toMatchObject({ name: 'price', transform: 'log' });
    const [net, linear] = models.map(
      (model: { timings: { library: { agreement: object } | null } }) => model.timings?.library?.agreement,
    );
    expect(net.equalPredictions).toBeGreaterThanOrEqual(0.99);
    expect(linear.equalPredictions).toBe(1);
    // In standard deviations of the logarithm: two ways to solve the same least squares.
    expect(linear.largestDifference).toBeLessThan(1e-9);
  });

  it('is predicted by saved models as scikit-learn does, in its own unit', async () => {
    const saved = await run('prices.csv', ...quick, '--log-target', '--save-model', 'model');
    expect(saved.status).toBe(0);
    const { stdout, status } = await run('predict', 'model', 'prices.csv');
    expect(status).toBe(0);
    const rows: Record<string, number>[] = parse(stdout, { columns: true, cast: true });
    expect(rows).toHaveLength(160);
    reference.firstPredictions.forEach((expected, row) => {
      expect((rows[row]?.['linear-regression'] as number) / expected).toBeCloseTo(1, 9);
      // The net is about as far from the truth as errors of 0.3 in the logarithm make it.
      expect(Math.abs(Math.log((rows[row]?.['dense-net'] as number) / expected))).toBeLessThan(1);
    });
    const read = (name: string) => JSON.parse(readFileSync(join(cwd, 'model', name), 'utf8'));
    expect(read('manifest.json').target).toEqual({ task: 'regression', name: 'price', transform: 'log' });
    expect(read('linear-regression.json').how).toMatch(/^natural logarithm of the prediction = intercept/);
    expect(read('model.json').userDefinedMetadata.outputs).toEqual(['log(price)']);
  });

  it('is explained by an equation of its logarithm, that of scikit-learn', async () => {
    const args = ['explain', 'prices.csv', '--repeats', '1', '--log-target', '--row', '3'];
    const [shown, json] = await Promise.all([run(...args), run(...args, '--json')]);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain('log of price = 11.8 + 0.952 × area + 0.552 × rooms − 0.484 × age');
    expect(shown.stdout).toContain('What changes the log of price');
    const { regression, row } = JSON.parse(json.stdout);
    const [{ intercept, coefficients }] = regression.equations;
    expect(intercept).toBeCloseTo(reference.equation.intercept, 8);
    for (const { column, value } of coefficients) {
      expect(value).toBeCloseTo(reference.equation.coefficients[column as 'area' | 'rooms' | 'age'], 8);
    }
    for (const { name, coefficient } of regression.contrasts[0].terms) {
      expect(coefficient).toBeCloseTo(reference.equation.coefficients[name as 'area' | 'rooms' | 'age'], 8);
    }
    const expected = reference.firstPredictions[2] as number;
    expect(row.regression.prediction / expected).toBeCloseTo(1, 9);
    expect(shown.stdout.replaceAll(',', '')).toContain(
      `Prediction: e^${Math.log(expected).toFixed(3)} = ${Math.round(expected)}.`,
    );
  });

  it.each([
    ['curve', ['--repeats', '1', '--sizes', '40,120']],
    ['tune', ['--repeats', '1', '--settings', '3']],
  ])('is studied by %s in its own unit', async (study, flags) => {
    const { stdout, status } = await run(study, 'prices.csv', ...flags, '--log-target', '--json');
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result.dataset.target.transform).toBe('log');
    expect(result.dataset.actions[0].message).toContain(note);
    expect(result.metric).toBe('rmse');
  });
});

describe('--log-target is refused', () => {
  const [header, ...lines] = text.trim().split('\n') as [string, ...string[]];
  writeFileSync(join(cwd, 'zero.csv'), [header, ...lines.with(4, '90,2,10,0')].join('\n'));
  const classes = lines.map((line) =>
    line.replace(/[^,]*$/, (price) => (Number(price) > 1e5 ? 'dear' : 'cheap')),
  );
  writeFileSync(join(cwd, 'classes.csv'), [header, ...classes].join('\n'));

  it.each([
    [
      'compare of a zero',
      ['zero.csv'],
      /^zero\.csv row 5, target column "price": --log-target needs numbers above 0, found "0" \(leave/,
    ],
    ['curve of a zero', ['curve', 'zero.csv'], /^zero\.csv row 5, target column "price"/],
    [
      'compare of classes',
      ['classes.csv'],
      /^classes\.csv: target column "price" is a class, .*\(leave it out, or name a number with --target\)$/,
    ],
    ['explain of classes', ['explain', 'classes.csv'], /^classes\.csv: target column "price" is a class/],
  ])('by %s', async (_, args, expected) => {
    const { stdout, stderr, status } = await run(...args, '--log-target');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr.trim()).toMatch(expected);
  });
});
