import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { type ExplainOptions, explain } from '../../../src/studies/explain/explain.ts';
import { twoClasses } from '../../helpers/tables.ts';
import { mixedTables } from './tables.ts';

const table = await readBytes('table.csv', new TextEncoder().encode(twoClasses()));
const quick: ExplainOptions = { folds: 2, repeats: 1, threads: 2 };

const stages = ['fold 1 of 2', 'fold 2 of 2', 'fitting on all rows', 'estimating coefficients'];

it('looks inside both models, and is the same whatever the number of threads', async () => {
  const told: string[] = [];
  const onProgress = (stage: string) => told.push(stage);
  const result = await explain(table, { ...quick, row: 3, fairness: 'width' }, { onProgress });
  expect(told).toEqual(stages);
  expect(result).toMatchObject({
    study: 'explain',
    task: 'classification',
    protocol: { folds: 2, repeats: 1 },
  });
  expect(result.net).toMatchObject({ parameters: 2 * 20 + 20 + 210 + 44, usedOutputs: 2 });
  expect(result.regression).toMatchObject({ parameters: 3, equations: [{ class: 'low' }] });
  expect(result.regression.contrasts).toMatchObject([{ class: 'low', against: 'high' }]);
  expect(result.importance.features).toHaveLength(2);
  expect(result.row?.row).toBe(3);
  expect(result.fairness?.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(200);

  const alone = await explain(table, { ...quick, threads: 1, row: 3, fairness: 'width' });
  expect(alone).toEqual(result);
});

it('explains a predicted number', async () => {
  const numbers = await readBytes('table.csv', new TextEncoder().encode(mixedTables['a number']));
  const result = await explain(numbers, { ...quick, row: 60, fairness: 'colour' });
  expect(result).toMatchObject({
    task: 'regression',
    importance: { metric: 'rmse', unit: 'target' },
    fairness: { selectedClass: null, groups: [{ label: 'blue' }, { label: 'green' }, { label: 'red' }] },
  });
  // y = 3 · size + 50 for red, and a little noise: the intervals of a least-squares fit know it.
  const [contrast] = result.regression.contrasts;
  const perUnit = contrast?.terms.map(({ name, low, high, standardDeviation }) => ({
    name,
    low: (low ?? 0) / (standardDeviation ?? 1),
    high: (high ?? 0) / (standardDeviation ?? 1),
  }));
  const size = perUnit?.find(({ name }) => name === 'size');
  const red = perUnit?.find(({ name }) => name === 'colour=red');
  expect(size?.low).toBeLessThan(3);
  expect(size?.high).toBeGreaterThan(3);
  expect(red?.low).toBeLessThan(50);
  expect(red?.high).toBeGreaterThan(50);
  expect(result.importance.features[0]?.feature).toBe('size');
});

describe('refuses before any fold', () => {
  it.each([
    ['a row that is not there', { row: 201 }, '--row 201'],
    ['a column that is not there', { fairness: 'nope' }, '--fairness "nope"'],
    ['a column of groups that is the target', { fairness: 'size' }, 'it is the target'],
  ] as const)('%s', async (_, options, message) => {
    const running = explain(table, { ...quick, ...options }, { onProgress: () => expect.unreachable() });
    await expect(running).rejects.toThrow(InputError);
    await expect(running).rejects.toThrow(message);
  });
});

it.each(stages)('ends when its signal aborts in the stage: %s', async (awaited) => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const onProgress = (stage: string) => {
    // A signal from outside is told on a turn of the event loop, as here.
    if (stage === awaited) setImmediate(() => controller.abort(reason));
  };
  const { signal } = controller;
  await expect(explain(table, { ...quick, threads: 1 }, { signal, onProgress })).rejects.toBe(reason);
});
