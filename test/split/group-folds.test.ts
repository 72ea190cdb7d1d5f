import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../src/random/random.ts';
import { groupFolds } from '../../src/split/group-folds.ts';

it('tests every row once and keeps each group on one side', () => {
  const rows = fc.array(fc.nat({ max: 11 }), { minLength: 12, maxLength: 150 });
  fc.assert(
    fc.property(rows, fc.nat(), (dealt, seed) => {
      const groups = Int32Array.from([...Array(12).keys(), ...dealt]);
      const splits = groupFolds(groups, 12, 5, createRandom(seed));
      expect(splits.flatMap(({ test }) => [...test]).sort((a, b) => a - b)).toEqual([...groups.keys()]);
      for (const { train, test } of splits) {
        const tested = new Set([...test].map((row) => groups[row]));
        expect([...train].some((row) => tested.has(groups[row]))).toBe(false);
        expect(test.length).toBeGreaterThan(0);
      }
    }),
  );
});

it('balances the rows of the folds', () => {
  // Groups of 4, 3, 3 and 2 rows: 4 to one fold, 3 and 3 to the other, and 2 to the first again.
  const groups = Int32Array.from([4, 3, 3, 2].flatMap((size, group) => Array(size).fill(group)));
  expect(groupFolds(groups, 4, 2, createRandom(1)).map(({ test }) => test.length)).toEqual([6, 6]);
});
