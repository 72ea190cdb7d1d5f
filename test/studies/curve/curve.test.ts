import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CurveResult } from '../../../src/results/curve-result.ts';
import { figureOf, headlineDifference } from '../../../src/results/find-model.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { compare } from '../../../src/studies/compare/compare.ts';
import { type CurveOptions, curve } from '../../../src/studies/curve/curve.ts';
import { csv, scattered, twoClasses } from '../../helpers/tables.ts';

vi.setConfig({ testTimeout: 30_000 });

const read = (text: string): Promise<Table> => readBytes('table.csv', new TextEncoder().encode(text));
let table: Table;
let numbers: Table;
beforeAll(async () => {
  table = await read(twoClasses());
  numbers = await read(
    csv('width,height,price', 150, (row) => {
      const [width, height] = [scattered(row), scattered(row * 3 + 1)];
      return [width, height, (width * height + 10 * scattered(row * row + 5)).toFixed(1)];
    }),
  );
});

const quick: CurveOptions = { sizes: 3, repeats: 1, threads: 2 };
/** A clock on which every fit takes so long that none is repeated. */
const fastForward = () => {
  let now = 0;
  return { clock: () => (now += 1e9) };
};
const withoutTimings = ({ timings: _, ...rest }: CurveResult) => rest;

describe('the ladder', () => {
  it('learns on the same folds as in compare, is timed, and leaves the others as they are', async () => {
    const ladder = ['decision-tree', 'boosted-trees'];
    const [found, without, compared] = await Promise.all([
      curve(table, { ...quick, ladder }, fastForward()),
      curve(table, quick, fastForward()),
      compare(table, { repeats: 1, engine: 'compiled', ladder }),
    ]);
    const last = found.sizes.at(-1);
    expect(last?.models.map(({ id }) => id)).toEqual([
      'dense-net',
      'logistic-regression',
      'decision-tree',
      'boosted-trees',
    ]);
    for (const id of ladder) {
      const its = compared.ladder?.models.find((model) => model.id === id);
      const { mean, low, high } = figureOf(its as NonNullable<typeof its>, 'accuracy');
      expect(last?.models.find((model) => model.id === id)).toMatchObject({ mean, low, high });
    }
    expect(found.sizes.map(({ models: [net, regression] }) => [net, regression])).toEqual(
      without.sizes.map(({ models }) => models),
    );
    expect(found.payOff).toEqual(without.payOff);
    expect(found.timings.sizes[0]?.models.map(({ id }) => id)).toEqual(last?.models.map(({ id }) => id));
  });
});

describe('the largest size', () => {
  it('is what compare finds: the same folds, seeds and interval', async () => {
    const [found, compared] = await Promise.all([
      curve(table, quick, fastForward()),
      compare(table, { repeats: 1, engine: 'compiled' }),
    ]);
    const { estimate, low, high } = headlineDifference(compared.comparison);
    expect(found.sizes.at(-1)).toMatchObject({
      rows: 160,
      models: [{ id: 'dense-net' }, { id: 'logistic-regression' }],
      differences: [{ candidate: 'dense-net', estimate, low, high }],
    });
    expect(found.protocol).toEqual(compared.protocol);
    const [net, regression] = compared.models;
    const accuracies = found.sizes.at(-1)?.models.map(({ perFold }) => perFold);
    expect(accuracies).toEqual(
      [net, regression].map((model) => model && figureOf(model, 'accuracy').perFold),
    );
  });

  it('is so for a number too, in points of the baseline’s error', async () => {
    const [found, compared] = await Promise.all([
      curve(numbers, quick, fastForward()),
      compare(numbers, { repeats: 1, engine: 'compiled' }),
    ]);
    const { pointSize } = compared.comparison;
    const { estimate, low, high } = headlineDifference(compared.comparison);
    expect(found).toMatchObject({ task: 'regression', metric: 'rmse', pointSize });
    expect(found.sizes.at(-1)).toMatchObject({
      models: [{ id: 'dense-net' }, { id: 'linear-regression' }],
      differences: [{ candidate: 'dense-net', estimate, low, high }],
    });
  });
});

it('keeps groups on one side of every split, as compare does', async () => {
  const grouped = await read(
    csv('width,height,patient,price', 150, (row) => {
      const [width, height] = [scattered(row), scattered(row * 3 + 1)];
      return [width, height, `p${row % 25}`, (width * height).toFixed(1)];
    }),
  );
  const [found, compared] = await Promise.all([
    curve(grouped, { ...quick, groupBy: 'patient' }, fastForward()),
    compare(grouped, { repeats: 1, engine: 'compiled', groupBy: 'patient' }),
  ]);
  expect(found.protocol).toEqual(compared.protocol);
  expect(found.protocol.kind).toBe('grouped');
  const { estimate, low, high } = headlineDifference(compared.comparison);
  expect(found.sizes.at(-1)?.differences).toMatchObject([{ estimate, low, high }]);
});

it('follows from the seed, whatever the number of threads', async () => {
  const [one, two] = await Promise.all(
    [quick, { ...quick, threads: 1 }].map((options) => curve(table, options, fastForward())),
  );
  if (one === undefined || two === undefined) throw new Error('there are two');
  expect(withoutTimings(two)).toEqual(withoutTimings(one));
  const other = await curve(table, { ...quick, seed: 2 }, fastForward());
  expect(other.sizes).not.toEqual(one.sizes);
});

it('times both models at ascending sizes up to the largest', async () => {
  const { sizes, growth } = (await curve(table, quick)).timings;
  const rows = sizes.map((size) => size.rows);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(rows.at(-1)).toBe(160);
  for (const { models } of sizes) {
    expect(models.map(({ id }) => id)).toEqual(['dense-net', 'logistic-regression']);
    for (const { medianMilliseconds, samples, iterations } of models) {
      expect(medianMilliseconds).toBeGreaterThan(0);
      expect(iterations).toHaveLength(samples.length);
    }
  }
  expect(growth.map(({ id }) => id)).toEqual(['dense-net', 'logistic-regression']);
  for (const { exponent, low, high, rows: fitted } of growth) {
    expect(low).toBeLessThanOrEqual(exponent);
    expect(high).toBeGreaterThanOrEqual(exponent);
    expect(rows).toEqual(expect.arrayContaining([...fitted]));
  }
});

it('tells its stages', async () => {
  const told: string[] = [];
  await curve(
    table,
    { ...quick, sizes: [40, 80] },
    { ...fastForward(), onProgress: (stage) => told.push(stage) },
  );
  expect(told.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, fit) => `fit ${fit + 1} of 10`));
  expect(told.at(-1)).toBe('timing the training on 80 rows');
});

it.each(['fit 1 of 15', 'timing the training on 160 rows'])('can be interrupted: %s', async (stage) => {
  const controller = new AbortController();
  const onProgress = (told: string) => {
    if (told === stage) setImmediate(() => controller.abort(new Error('enough')));
  };
  await expect(
    curve(table, quick, { ...fastForward(), signal: controller.signal, onProgress }),
  ).rejects.toThrow('enough');
});
