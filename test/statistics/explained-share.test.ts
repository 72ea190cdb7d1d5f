import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainedShare } from '../../src/statistics/explained-share.ts';
import { ranks } from '../../src/statistics/ranks.ts';

interface Groups {
  readonly name: string;
  readonly groups: readonly string[];
  readonly values: readonly number[];
  readonly ranks: readonly number[];
  readonly share: number;
  readonly shareOfRanks: number;
}

/** What test/fixtures/tune/make.py wrote: SciPy's ranks, and ε² from statsmodels' analysis of variance. */
const cases: readonly Groups[] = JSON.parse(
  readFileSync(new URL('../fixtures/tune/groups.json', import.meta.url), 'utf8'),
);
const named = cases.map((example) => [example.name, example] as const);

it.each(named)("has SciPy's ranks: %s", (_, example) => {
  expect(ranks(example.values)).toEqual(example.ranks);
});

describe('the share that groups explain', () => {
  it.each(named)("is statsmodels': %s", (_, { values, groups, share, shareOfRanks }) => {
    expect(explainedShare(values, groups)).toBeCloseTo(share, 12);
    expect(explainedShare(ranks(values), groups)).toBeCloseTo(shareOfRanks, 12);
  });

  it('is 1 − (1 ∕ 2) ∕ (17 ∕ 3) of 1, 2 and 5, 6', () => {
    expect(explainedShare([1, 2, 5, 6], ['a', 'a', 'b', 'b'])).toBeCloseTo(1 - 1 / 2 / (17 / 3), 15);
  });

  it('is all where groups leave no variance, and nothing below 0', () => {
    expect(explainedShare([1, 1, 2, 2], [true, true, false, false])).toBe(1);
    expect(explainedShare([1, 2, 1, 2], ['a', 'a', 'b', 'b'])).toBe(0);
  });

  it.each([
    ['equal values', [3, 3, 3], ['a', 'a', 'b']],
    ['no two values in a group', [1, 2, 3], ['a', 'b', 'c']],
    ['nothing', [], []],
  ])('is not known of %s', (_, values, groups) => {
    expect(explainedShare(values, groups)).toBeNull();
  });
});

it('ranks equal values alike, infinite ones too', () => {
  expect(ranks([20, 5, 20, 1])).toEqual([3.5, 2, 3.5, 1]);
  expect(ranks([Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY])).toEqual([2.5, 1, 2.5]);
});
