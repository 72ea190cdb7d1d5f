import { describe, expect, it } from 'vitest';
import type { Feature } from '../../../src/describe/dataset.ts';
import {
  dealColumns,
  type PermutationData,
  permuteFeatures,
  shufflesPerFold,
} from '../../../src/evaluation/importance/permute-features.ts';
import { createRandom } from '../../../src/random/random.ts';

const rows = 200;
const random = createRandom(3);
const uniform = () => random.below(1000) / 1000 - 0.5;
const signal = Float64Array.from({ length: rows }, uniform);
const noise = Float64Array.from({ length: rows }, uniform);
const level = Int32Array.from({ length: rows }, () => random.below(3));
const features: Feature[] = [
  { kind: 'numeric', name: 'signal', values: signal },
  { kind: 'numeric', name: 'noise', values: noise },
  { kind: 'category', name: 'level', codes: level, levels: ['u', 'v', 'w'] },
];
const all = Int32Array.from({ length: rows }, (_, row) => row);
const fold = { split: { train: all.slice(0, 150), test: all.slice(150) }, seed: 5 };
const options = { hiddenSizes: [20, 10], outputs: 'article' } as const;

const losses = (data: PermutationData) =>
  permuteFeatures(data, fold).map((model) => model.losses as readonly number[]);

describe('a class that only the first feature tells', () => {
  const codes = Int32Array.from(signal, (value) => (value > 0 ? 1 : 0));
  const targets = { task: 'classification', codes, classCount: 2 } as const;
  const data: PermutationData = { features, targets, options, metric: 'accuracy' };

  it('is lost to both models when that feature is shuffled, and hardly otherwise', () => {
    const outcome = permuteFeatures(data, fold);
    expect(outcome.map(({ id }) => id)).toEqual(['dense-net', 'logistic-regression']);
    for (const { score, losses: ofFeatures, predictions } of outcome) {
      const [first = 0, ...others] = ofFeatures as readonly number[];
      expect(score).toBeGreaterThan(0.9);
      // Half of the shuffled cells still have the right sign.
      expect(first).toBeGreaterThan(0.35);
      expect(first).toBeLessThan(0.65);
      expect(Math.max(...others.map(Math.abs))).toBeLessThan(0.1);
      expect(predictions).toHaveLength(2 * 50);
    }
  });

  it('is lost in the same way every time', () => {
    expect(losses(data)).toEqual(losses(data));
  });
});

it('counts a rising error as a loss, in the unit of a number', () => {
  const targets = { task: 'regression', values: signal.map((value) => 1000 * value) } as const;
  const [, ofRegression] = losses({ features, targets, options, metric: 'rmse' });
  // Without noise the error is 0, and of two independent draws of a uniform number between ±500 its root mean square
  // is √(2 · 1000² ∕ 12) = 408.
  expect(ofRegression?.[0]).toBeGreaterThan(300);
  expect(ofRegression?.[0]).toBeLessThan(500);
  expect(Math.max(...(ofRegression ?? []).slice(1))).toBeLessThan(1e-6);
});

it('needs a category as a whole: a shuffled row has one level still', () => {
  const targets = {
    task: 'classification',
    codes: level.map((code) => (code === 2 ? 1 : 0)),
    classCount: 2,
  } as const;
  for (const ofFeatures of losses({ features, targets, options, metric: 'accuracy' })) {
    expect(ofFeatures[2]).toBeGreaterThan(0.25);
    expect(ofFeatures.slice(0, 2)).toEqual([0, 0]);
  }
});

describe('dealt columns', () => {
  const values = Float64Array.from({ length: 5 * 4 }, (_, at) => at);
  const matrix = { rows: 5, columns: 4, values };
  const copy = { ...matrix, values: values.slice() };
  dealColumns(matrix, { first: 1, count: 2 }, Int32Array.of(2, 0, 4, 1, 3), copy);
  const column = (index: number, of = copy) =>
    Array.from({ length: 5 }, (_, row) => of.values[row * 4 + index]);

  it('leave the others and the original as they are', () => {
    expect(values).toEqual(Float64Array.from({ length: 20 }, (_, at) => at));
    expect(column(0)).toEqual(column(0, matrix));
    expect(column(3)).toEqual(column(3, matrix));
  });

  it('move together', () => {
    expect(column(1)).toEqual([9, 1, 17, 5, 13]);
    expect(column(2)).toEqual([10, 2, 18, 6, 14]);
  });
});

it('shuffles less often where there are many features', () => {
  expect([1, 40, 41, 100, 1000].map(shufflesPerFold)).toEqual([5, 5, 4, 2, 1]);
});
