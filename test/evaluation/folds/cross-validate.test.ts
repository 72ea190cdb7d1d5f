import { describe, expect, it, vi } from 'vitest';
import { crossValidate } from '../../../src/evaluation/folds/cross-validate.ts';
import { type EvaluationData, evaluateFold, type Fold } from '../../../src/evaluation/folds/evaluate-fold.ts';
import { rowCount } from '../../../src/models/contract/targets.ts';
import { createRandom } from '../../../src/random/random.ts';
import { stratifiedFolds } from '../../../src/split/stratified-folds.ts';

vi.setConfig({ testTimeout: 30_000 });

const rows = 90;
const random = createRandom(1);
const codes = Int32Array.from({ length: rows }, (_, row) => row % 3);
const values = Float64Array.from(codes, (code) => 10 * code + random.below(15));
const data: EvaluationData = {
  features: [{ kind: 'numeric', name: 'a', values }],
  targets: { task: 'classification', codes, classCount: 3 },
  options: { hiddenSizes: [5], outputs: 'classes' },
};
const folds = stratifiedFolds(codes, 3, 5, createRandom(2)).map(
  (split, index): Fold => ({ split, seed: index + 1 }),
);

/** What this thread finds, fold by fold. */
const expected = folds.map((fold) => evaluateFold(data, fold));

it.each([
  1, 2, 3, 8,
])('gives the same outcomes, in the order of the folds, on %i threads', async (threads) => {
  const progress: (readonly [number, number])[] = [];
  const onFold = (done: number, total: number) => progress.push([done, total]);
  expect(await crossValidate(data, folds, { threads, onFold })).toEqual(expected);
  expect(progress).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
});

it('gives folds of their own outcomes', () => {
  expect(new Set(expected.map(({ testTargets }) => rowCount(testTargets)))).toEqual(new Set([18]));
  expect(new Set(expected.map(({ models }) => String(models[0]?.predictions))).size).toBe(5);
});

describe('an abort', () => {
  it('ends it with its reason', async () => {
    const controller = new AbortController();
    const many = Array.from({ length: 200 }, () => folds).flat();
    const done: number[] = [];
    const run = crossValidate(data, many, {
      threads: 2,
      signal: controller.signal,
      onFold(count) {
        done.push(count);
        if (count === 3) controller.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(done.length).toBeLessThan(10);
  });

  it('before it begins lets it not begin', async () => {
    const onFold = vi.fn();
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(crossValidate(data, folds, { threads: 2, signal, onFold })).rejects.toThrow('enough');
    expect(onFold).not.toHaveBeenCalled();
  });
});

it("passes a worker's error on", async () => {
  const broken = { ...folds[0], split: undefined } as unknown as Fold;
  await expect(crossValidate(data, [broken], { threads: 1 })).rejects.toThrow(TypeError);
});
