import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { describe as describeTable } from '../../../src/describe/describe.ts';
import { createRandom, type Random } from '../../../src/random/random.ts';
import type { RegressionResult } from '../../../src/results/comparison-result.ts';
import { headlineDifference } from '../../../src/results/find-model.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readBytes, readTable } from '../../../src/sources/read-table.ts';
import { compare } from '../../../src/studies/compare/compare.ts';
import { defaultSettings } from '../../../src/studies/shared/options.ts';
import { planProtocol } from '../../../src/studies/shared/protocol.ts';
import reference from '../../fixtures/numeric-targets/diabetes.json' with { type: 'json' };

vi.setConfig({ testTimeout: 60_000 });

const diabetesFile = fileURLToPath(new URL('../../../datasets/diabetes.csv', import.meta.url));

async function judge(table: Table, repeats: number): Promise<RegressionResult> {
  const result = await compare(table, { engine: 'compiled', repeats });
  if (result.task !== 'regression') throw new Error('expected a regression');
  return result;
}

describe('the diabetes table, whose target is a number', () => {
  it('is judged on the folds that the reference has', async () => {
    const table = await readTable(diabetesFile);
    const { folds } = planProtocol(table, 0, describeTable(table), { ...defaultSettings, repeats: 2 });
    folds.forEach(({ split }, index) => {
      const ofRepeat = reference.folds[Math.floor(index / 5)] as number[];
      const expected = [...ofRepeat.keys()].filter((row) => ofRepeat[row] === index % 5);
      expect([...split.test]).toEqual(expected);
    });
  });

  it('gives a linear regression of 11 numbers with the scores of scikit-learn, and a net no worse than its net', async () => {
    const { models, comparison } = await judge(await readTable(diabetesFile), 2);
    const [net, linear, mean] = models;
    expect(models.map(({ id, parameters }) => [id, parameters])).toEqual([
      ['dense-net', 441],
      ['linear-regression', 11],
      ['mean', 1],
    ]);
    for (const metric of ['rSquared', 'rmse', 'mae'] as const) {
      linear?.metrics[metric]?.perFold.forEach((score, fold) => {
        expect(score).toBeCloseTo(reference.linearRegression[metric][fold] as number, 9);
      });
    }
    const { rSquaredMean, rSquaredSd } = reference.mlpRegressor;
    expect(net?.metrics.rSquared?.mean).toBeGreaterThan(rSquaredMean - rSquaredSd);
    // Always answering the training mean explains nothing, and its error is what a point is a hundredth of.
    expect(mean?.metrics.rSquared?.mean).toBeCloseTo(0, 2);
    expect(100 * comparison.pointSize).toBeCloseTo(mean?.metrics.rmse?.mean as number, 9);
    const difference =
      ((linear?.metrics.rmse?.mean as number) - (net?.metrics.rmse?.mean as number)) / comparison.pointSize;
    expect(headlineDifference(comparison).estimate).toBeCloseTo(difference, 9);
  });
});

describe('a made table with a numeric target', () => {
  it('that is exactly linear has an R² of 1 and goes to the linear regression', async () => {
    const table = await makeTable(300, (a, b, c) => 3 - 2 * a + 0.5 * b + 1e-3 * c);
    const { models, comparison } = await judge(table, 1);
    expect(models[1]?.metrics.rSquared?.mean).toBeCloseTo(1, 12);
    expect(comparison.verdict).toBe('linear-regression');
  });

  it('of sin(3a)·b goes to the net', async () => {
    const table = await makeTable(1000, (a, b) => Math.sin(3 * a) * b);
    const { models, comparison } = await judge(table, 1);
    expect(models[0]?.metrics.rSquared?.mean).toBeGreaterThan(0.9);
    expect(models[1]?.metrics.rSquared?.mean).toBeLessThan(0.1);
    expect(comparison).toMatchObject({ metric: 'rmse', verdict: 'dense-net', evidence: 'settled' });
  });
});

/** Rows of three uniform numbers from −2 to 2, and a target that they tell without noise. */
async function makeTable(rows: number, target: (a: number, b: number, c: number) => number): Promise<Table> {
  const random = createRandom(7);
  const lines = Array.from({ length: rows }, () => {
    const [a, b, c] = [uniform(random), uniform(random), uniform(random)];
    return `${a},${b},${c},${target(a, b, c)}`;
  });
  return readBytes('made.csv', Buffer.from(`a,b,c,y\n${lines.join('\n')}\n`));
}

function uniform(random: Random): number {
  return (4 * random.below(2 ** 31)) / 2 ** 31 - 2;
}
