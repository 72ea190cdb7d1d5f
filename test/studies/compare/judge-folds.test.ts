import { expect, it } from 'vitest';
import { type EvaluationData, evaluateFold, type Fold } from '../../../src/evaluation/folds/evaluate-fold.ts';
import { createRandom } from '../../../src/random/random.ts';
import { stratifiedFolds } from '../../../src/split/stratified-folds.ts';
import { judgeFolds } from '../../../src/studies/compare/judge-folds.ts';

const rows = 90;
const random = createRandom(1);
const codes = Int32Array.from({ length: rows }, (_, row) => row % 2);
const values = Float64Array.from(codes, (code) => 10 * code + random.below(15));
const data: EvaluationData = {
  features: [{ kind: 'numeric', name: 'a', values }],
  targets: { task: 'classification', codes, classCount: 2 },
  options: { hiddenSizes: [3], outputs: 'classes' },
};
const folds = [2, 3].flatMap((seed) =>
  stratifiedFolds(codes, 2, 3, createRandom(seed)).map(
    (split, index): Fold => ({ split, seed: index + seed }),
  ),
);
const protocol = { folds: 3, repeats: 2 };
const expected = folds.map((fold) => evaluateFold(data, fold));

/** Each reading is so many milliseconds after the last one. */
function steadyClock(milliseconds: number) {
  let now = 0;
  return () => {
    now += milliseconds * 1e6;
    return now;
  };
}

it.each([
  ['those that are timed and, on this thread, a few that are fitted in no time', 1, 'compiled', false, 3],
  ['those that are timed, and the others on workers', 250, 'compiled', false, 3],
  ['those that there is time for, and the others on workers', 3000, 'compiled', false, 1],
  ['the last one of a large table alone, after the others', 1, 'both', true, 1],
  ['the last one of a large table alone, also where only libraries are timed', 1, 'library', true, 1],
  ['all on workers where our implementations are not timed', 1, 'library', false, null],
] as const)('judges the same: %s', async (_, milliseconds, engine, isLarge, timedFolds) => {
  const told: string[] = [];
  const { outcomes, timed } = await judgeFolds(data, { folds, protocol }, { threads: 2, engine }, isLarge, {
    clock: steadyClock(milliseconds),
    onProgress: (stage) => told.push(stage),
  });
  expect(outcomes).toEqual(expected);
  expect(timed?.outcomes.length ?? null).toBe(timedFolds);
  expect(told).toEqual([1, 2, 3, 4, 5, 6].map((done) => `fold ${done} of 6`));
});

it('stops between folds on this thread when it is told to', async () => {
  const controller = new AbortController();
  const onProgress = (stage: string) => {
    if (stage === 'fold 4 of 6') controller.abort(new Error('enough'));
  };
  const judged = judgeFolds(data, { folds, protocol }, { threads: 2, engine: 'compiled' }, false, {
    clock: steadyClock(1),
    signal: controller.signal,
    onProgress,
  });
  await expect(judged).rejects.toThrow('enough');
});
