import { beforeAll, describe, expect, it, vi } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { tunedPair } from '../../../src/results/find-tuned.ts';
import type { TuneResult } from '../../../src/results/tune-result.ts';
import type { Table } from '../../../src/sources/contract/table.ts';
import { readBytes } from '../../../src/sources/read-table.ts';
import { type TuneOptions, tune } from '../../../src/studies/tune/tune.ts';
import { csv, scattered, twoClasses } from '../../helpers/tables.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const read = (text: string): Promise<Table> => readBytes('table.csv', new TextEncoder().encode(text));
const quick: TuneOptions = { settings: 8, repeats: 1, threads: 2 };
const withoutTimings = ({ timings: _, ...rest }: TuneResult) => rest;

let table: Table;
let numbers: Table;
let found: TuneResult;
beforeAll(async () => {
  table = await read(twoClasses(120));
  numbers = await read(
    csv('width,height,price', 120, (row) => {
      const [width, height] = [scattered(row), scattered(row * 3 + 1)];
      return [width, height, (width + height + 0.3 * scattered(row * row + 5)).toFixed(1)];
    }),
  );
  found = await tune(table, quick);
});

const mean = (scores: readonly (number | null)[]) =>
  scores.reduce<number>((sum, score) => sum + (score ?? Number.NaN), 0) / scores.length;

it('tries so many settings of both models, the untuned ones first', () => {
  const { candidate: net, reference: regression } = tunedPair(found);
  expect(net.settings).toHaveLength(8);
  expect(net.settings[0]?.setting).toEqual({
    learningRate: 0.005,
    optimizer: 'adam',
    momentum: null,
    activation: 'relu',
    dropout: 0,
    hiddenSizes: [20, 10],
  });
  expect(regression.settings).toHaveLength(17);
  expect(regression.settings[0]).toMatchObject({ setting: { ridge: 1 } });
  expect(found).toMatchObject({ study: 'tune', task: 'classification', metric: 'accuracy', pointSize: 0.01 });
});

it('sums the settings up', () => {
  for (const model of found.models) {
    const scores = model.settings.map(({ score }) => score.mean ?? Number.NaN);
    expect(model.settings[model.best]?.score.mean).toBe(Math.max(...scores));
    expect(model.settings[model.worst]?.score.mean).toBe(Math.min(...scores));
    const bar = tunedPair(found).reference.settings[0]?.score.mean ?? Number.NaN;
    expect(model.better.atAll).toBe(scores.filter((score) => score > bar).length);
    expect(model.better.byMoreThanMargin).toBe(scores.filter((score) => score > bar + 0.01).length);
    for (const { fits } of model.settings) expect(fits.converged + fits.unfinished + fits.diverged).toBe(5);
  }
});

it('judges what was chosen by its scores on the parts', () => {
  for (const { settings, tuned, best, optimism } of found.models) {
    const scores = tuned.chosen.map((setting, part) => settings[setting]?.score.perFold[part] ?? null);
    expect(tuned.score.perFold).toEqual(scores);
    expect(tuned.score.mean).toBeCloseTo(mean(scores), 12);
    const seeming = settings[best]?.score.mean ?? Number.NaN;
    expect(optimism).toBeCloseTo(100 * (seeming - mean(scores)), 10);
  }
  const { candidate: net, reference: regression } = tunedPair(found);
  const untuned = regression.settings[0]?.score.perFold ?? [];
  const differences = net.tuned.score.perFold.map(
    (score, part) => 100 * ((score ?? 0) - (untuned[part] ?? 0)),
  );
  expect(found.difference?.estimate).toBeCloseTo(mean(differences), 10);
});

it('counts its fits', () => {
  expect(found.timings.models).toMatchObject([
    { id: 'dense-net', fits: 40 },
    { id: 'logistic-regression', fits: 85 },
  ]);
  expect(found.knobs.map(({ name }) => name).sort()).toEqual([
    'activation',
    'dropout',
    'hidden layers',
    'learning rate',
    'optimizer',
  ]);
  for (const { levels } of found.knobs) {
    expect(levels.reduce((sum, level) => sum + level.settings, 0)).toBe(8);
  }
});

it('follows from the seed, whatever the number of threads', async () => {
  const [again, other] = await Promise.all([
    tune(table, { ...quick, threads: 1 }),
    tune(table, { ...quick, seed: 2 }),
  ]);
  expect(withoutTimings(again)).toEqual(withoutTimings(found));
  expect(tunedPair(other).candidate.settings).not.toEqual(tunedPair(found).candidate.settings);
});

describe('a number', () => {
  it('is judged by its error in shares of the baseline’s, less being better', async () => {
    const result = await tune(numbers, quick);
    const { candidate: net, reference: regression } = tunedPair(result);
    expect(result).toMatchObject({ task: 'regression', metric: 'rmse' });
    expect(result.pointSize).toBeCloseTo((result.baseline ?? Number.NaN) / 100, 12);
    expect(regression).toMatchObject({
      id: 'linear-regression',
      settings: { length: 18, 0: { setting: { ridge: 0 } } },
    });
    const scores = net.settings.flatMap(({ score }) => score.mean ?? []);
    expect(net.settings[net.best]?.score.mean).toBe(Math.min(...scores));
    // Too strong a ridge leaves nothing but the mean.
    expect(regression.settings[regression.worst]).toMatchObject({ setting: { ridge: 10_000 } });
  });
});

it('tells its stages', async () => {
  const told: [string, number | undefined][] = [];
  await tune(table, { ...quick, settings: 2 }, { onProgress: (stage, share) => told.push([stage, share]) });
  expect(told[0]).toEqual(['fit 1 of 15', 1 / 15]);
  expect(told).toContainEqual(['fit 15 of 15', 1]);
  // Two nets at most for the five splits, and the regression.
  expect(told.at(-1)?.[0]).toMatch(/^chosen fit (\d+) of \1$/);
  expect(told.at(-1)?.[1]).toBe(1);
});

it('can be interrupted', async () => {
  const controller = new AbortController();
  const onProgress = () => controller.abort(new Error('enough'));
  await expect(tune(table, quick, { signal: controller.signal, onProgress })).rejects.toThrow('enough');
});

it('refuses a metric of the other task', async () => {
  await expect(tune(table, { ...quick, metric: 'rmse' })).rejects.toThrow(InputError);
});
