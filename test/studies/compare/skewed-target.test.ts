import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { describe as describeTable } from '../../../src/describe/describe.ts';
import type { RegressionResult } from '../../../src/results/comparison-result.ts';
import { readBytes, readTable } from '../../../src/sources/read-table.ts';
import { type CompareOptions, compare } from '../../../src/studies/compare/compare.ts';
import { defaultSettings } from '../../../src/studies/shared/options.ts';
import { planProtocol } from '../../../src/studies/shared/protocol.ts';
import reference from '../../fixtures/skewed-target/prices.json' with { type: 'json' };

vi.setConfig({ testTimeout: 60_000 });

const pricesFile = fileURLToPath(new URL('../../fixtures/skewed-target/prices.csv', import.meta.url));
const prices = () => readTable(pricesFile);

async function judge(options: CompareOptions, table = prices()): Promise<RegressionResult> {
  const result = await compare(await table, { engine: 'compiled', repeats: 2, ...options });
  if (result.task !== 'regression') throw new Error('expected a regression');
  return result;
}

const codesOf = ({ warnings }: RegressionResult): string[] => warnings.map(({ code }) => code);
const skewWarningOf = ({ warnings }: RegressionResult) =>
  warnings.find(({ code }) => code === 'skewed-target');

it('is judged on the folds that the reference has', async () => {
  const table = await prices();
  const { folds } = planProtocol(table, 0, describeTable(table), { ...defaultSettings, repeats: 2 });
  folds.forEach(({ split }, index) => {
    const ofRepeat = reference.folds[Math.floor(index / 5)] as number[];
    const expected = [...ofRepeat.keys()].filter((row) => ofRepeat[row] === index % 5);
    expect([...split.test]).toEqual(expected);
  });
});

it('gives the line on the logarithm the scores of TransformedTargetRegressor, and a net no worse than its net', async () => {
  const result = await judge({ logTarget: true });
  const [net, linear, mean] = result.models;
  for (const metric of ['rSquared', 'rmse', 'mae'] as const) {
    linear?.metrics[metric]?.perFold.forEach((score, fold) => {
      const expected = reference.onLogarithm[metric][fold] as number;
      expect((score as number) / expected).toBeCloseTo(1, 9);
    });
  }
  const { rmseMean, rmseSd } = reference.mlpRegressor;
  expect(net?.metrics.rmse?.mean).toBeLessThan(rmseMean + rmseSd);
  // The mean stays that of the prices: of training rows it explains next to nothing of others, and never less by much.
  expect(mean?.metrics.rSquared?.mean).toBeGreaterThan(-0.1);
  expect(linear?.operations).toEqual({ multiplications: 3, additions: 3, exponentials: 1 });
  expect(result.dataset.target.transform).toBe('log');
  expect(result.dataset.actions).toContainEqual({
    code: 'log-target',
    message: expect.stringContaining('"price" is learned as its natural logarithm'),
  });
  expect(codesOf(result)).not.toContain('skewed-target');
});

it('warns of the skew with what the line reaches on the logarithm, in the metric of the verdict', async () => {
  const mean = (scores: readonly number[]): number =>
    scores.reduce((sum, score) => sum + score) / scores.length;
  const byError = await judge({});
  const figure = (value: number): string => Math.round(value).toLocaleString('en');
  expect(skewWarningOf(byError)?.message).toContain(
    `RMSE ${figure(mean(reference.onLogarithm.rmse))} on the same folds, and ${figure(mean(reference.plain.rmse))} without (try --log-target`,
  );
  expect(byError.dataset.target.transform).toBeNull();
  const byVariance = await judge({ metric: 'rSquared' });
  expect(skewWarningOf(byVariance)?.message).toContain(
    `R² ${mean(reference.onLogarithm.rSquared).toFixed(3)} on the same folds, and ${mean(reference.plain.rSquared).toFixed(3)} without`,
  );
});

it('points at the skew, not at the features, where one huge value makes both models worse than the mean', async () => {
  const [header, first, ...rest] = readFileSync(pricesFile, 'utf8').trim().split('\n');
  const huge = [header, `${first}000000`, ...rest].join('\n');
  const table = readBytes('huge.csv', Buffer.from(huge));
  const result = await judge({}, Promise.resolve(table));
  const useless = result.warnings.filter(({ code }) => code === 'no-better-than-baseline');
  expect(useless.length).toBeGreaterThan(0);
  for (const { message } of useless) {
    expect(message).toContain('no better than always answering the mean: the target is skewed');
    expect(message).toContain('--log-target');
    expect(message).not.toContain('features');
  }
  expect(skewWarningOf(result)).toBeDefined();
});

it.each<readonly [title: string, change: (price: number) => number]>([
  ['is a logarithm already', Math.log],
  ['has a value without a logarithm', (price) => price - 4541],
])('does not warn where the target %s', async (_, change) => {
  const [header, ...lines] = readFileSync(pricesFile, 'utf8').trim().split('\n');
  const changed = lines.map((line) => {
    const cells = line.split(',');
    return [...cells.slice(0, -1), change(Number(cells.at(-1)))].join(',');
  });
  const table = readBytes('changed.csv', Buffer.from([header, ...changed].join('\n')));
  expect(codesOf(await judge({ repeats: 1 }, Promise.resolve(table)))).not.toContain('skewed-target');
});

it('does not warn of a target that is symmetric', async () => {
  const diabetes = readTable(fileURLToPath(new URL('../../../datasets/diabetes.csv', import.meta.url)));
  expect(codesOf(await judge({ repeats: 1 }, diabetes))).not.toContain('skewed-target');
});
