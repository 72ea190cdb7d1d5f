import { describe, expect, it } from 'vitest';
import type { TuningFit } from '../../../src/evaluation/tuning/tuning-fits.ts';
import { createScoreTable } from '../../../src/studies/tune/score-table.ts';
import { scoreSetting, tuneModel } from '../../../src/studies/tune/tuned-model.ts';

type Scores = readonly (readonly [own: number | null, next: number | null])[];

/** The fits of candidates on five splits: the scores on the part of the split's number, and on the next one. */
function fitsOf(candidates: readonly Scores[], endings: readonly TuningFit['ending'][] = []): TuningFit[] {
  return candidates.flatMap((splits, candidate) =>
    splits.map(
      (scores, split): TuningFit => ({
        candidate,
        split,
        scores,
        ending: endings[candidate] ?? 'converged',
        milliseconds: 1,
      }),
    ),
  );
}

function tuned(fits: readonly TuningFit[], count: number, metric: 'accuracy' | 'rmse' = 'accuracy') {
  const table = createScoreTable(fits, 5);
  const settings = Array.from({ length: count }, (_, candidate) => ({
    setting: {},
    ...scoreSetting(table, candidate),
  }));
  return tuneModel('dense-net', settings, 0, { table, metric, pointSize: 0.01, margin: 1, bar: 0.65 });
}

const steady = (value: number): Scores => Array.from({ length: 5 }, () => [value, value]);

describe('a score', () => {
  it('of a part is the mean of the two fits that left it out', () => {
    const scores: Scores = [
      [0.1, 0.2],
      [0.3, 0.4],
      [0.5, 0.6],
      [0.7, 0.8],
      [0.9, 1],
    ];
    const { score, fits } = scoreSetting(createScoreTable(fitsOf([scores]), 5), 0);
    // Part 0 by its own split (0.1) and by the last one, whose next part it is (1); part 1 by 0.3 and 0.2; …
    const expected = [0.55, 0.25, 0.45, 0.65, 0.85];
    for (const [part, value] of expected.entries()) expect(score.perFold[part]).toBeCloseTo(value, 12);
    expect(score.mean).toBeCloseTo(0.55, 12);
    expect(fits).toEqual({ converged: 5, unfinished: 0, diverged: 0 });
  });

  it('is null where a fit behind it diverged, and so is the mean', () => {
    const [first, ...others] = fitsOf([steady(0.5)]);
    const fits: TuningFit[] = [
      { ...(first as TuningFit), ending: 'diverged', scores: [null, null] },
      ...others,
    ];
    const setting = scoreSetting(createScoreTable(fits, 5), 0);
    expect(setting.score.perFold).toEqual([null, null, 0.5, 0.5, 0.5]);
    expect(setting.score.mean).toBeNull();
    expect(setting.fits).toEqual({ converged: 4, unfinished: 0, diverged: 1 });
  });

  it('passes over a part that does not define the metric', () => {
    const scores: Scores = [
      [null, 0.6],
      [0.6, 0.6],
      [0.6, 0.6],
      [0.6, 0.6],
      [0.6, null],
    ];
    const { score } = scoreSetting(createScoreTable(fitsOf([scores]), 5), 0);
    expect(score.perFold[0]).toBeNull();
    expect(score.mean).toBeCloseTo(0.6, 12);
  });
});

describe('tuning', () => {
  // On each part another setting shines, by chance: the one of the part's number.
  const lucky = Array.from(
    { length: 5 },
    (_, setting): Scores =>
      Array.from({ length: 5 }, (_, split) => [
        split === setting ? 0.9 : 0.6,
        (split + 1) % 5 === setting ? 0.9 : 0.6,
      ]),
  );

  it('never chooses a setting for a part by that part', () => {
    const model = tuned(fitsOf(lucky), 5);
    expect(model?.tuned.chosen.filter((setting, part) => setting === part)).toEqual([]);
    // What shone elsewhere is worth no more than the others where it was not chosen.
    expect(model?.tuned.score.mean).toBeCloseTo(0.6, 12);
    // The best has 0.9 on one part of five, and 0.6 on four.
    expect(model?.optimism).toBeCloseTo(6, 10);
    expect(model?.best).toBe(0);
  });

  it('chooses what it chooses whatever the part itself says', () => {
    const changed = lucky.map(
      (splits): Scores =>
        splits.map(([own, next], split) => [split === 2 ? 0.01 * split : own, split === 1 ? 0.99 : next]),
    );
    const [before, after] = [lucky, changed].map((scores) => tuned(fitsOf(scores), 5));
    expect(after?.tuned.chosen[2]).toBe(before?.tuned.chosen[2]);
    expect(after?.tuned.score.perFold[2]).not.toBe(before?.tuned.score.perFold[2]);
  });

  it('finds what is truly best, without optimism', () => {
    expect(tuned(fitsOf([steady(0.6), steady(0.8), steady(0.7)]), 3)).toMatchObject({
      best: 1,
      worst: 0,
      median: 0.7,
      better: { atAll: 2, byMoreThanMargin: 2 },
      tuned: { chosen: [1, 1, 1, 1, 1] },
      optimism: 0,
    });
  });

  it('takes less for better where the metric is an error', () => {
    expect(tuned(fitsOf([steady(0.6), steady(0.8), steady(0.655)]), 3, 'rmse')).toMatchObject({
      best: 0,
      worst: 1,
      better: { atAll: 1, byMoreThanMargin: 1 },
      tuned: { chosen: [0, 0, 0, 0, 0] },
    });
  });

  it('keeps to the untuned setting where others are only as good', () => {
    expect(tuned(fitsOf([steady(0.7), steady(0.7)]), 2)).toMatchObject({
      best: 0,
      tuned: { chosen: [0, 0, 0, 0, 0] },
    });
  });

  it('counts what failed, and never chooses what diverged', () => {
    const none: Scores = Array.from({ length: 5 }, () => [null, null]);
    const model = tuned(fitsOf([steady(0.6), none, steady(0.7)], ['converged', 'diverged', 'unfinished']), 3);
    expect(model).toMatchObject({ best: 2, worst: 0, failed: { diverged: 1, unfinished: 1 } });
    expect(model?.tuned.chosen).toEqual([2, 2, 2, 2, 2]);
    expect(tuned(fitsOf([none], ['diverged']), 1)).toBeUndefined();
  });
});
