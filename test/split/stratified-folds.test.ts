import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../src/random/random.ts';
import { repeatsFor } from '../../src/split/repeats.ts';
import { stratifiedFolds } from '../../src/split/stratified-folds.ts';

const cases = fc.record({
  codes: fc
    .array(fc.nat({ max: 3 }), { minLength: 10, maxLength: 200 })
    .map((codes) => Int32Array.from(codes)),
  folds: fc.integer({ min: 2, max: 10 }),
  seed: fc.nat(),
});

it('tests every row once, and never learns from a row that it tests', () => {
  fc.assert(
    fc.property(cases, ({ codes, folds, seed }) => {
      const splits = stratifiedFolds(codes, 4, folds, createRandom(seed));
      expect(splits.flatMap(({ test }) => [...test]).sort((a, b) => a - b)).toEqual([...codes.keys()]);
      for (const { train, test } of splits) {
        expect([...train, ...test].sort((a, b) => a - b)).toEqual([...codes.keys()]);
      }
    }),
  );
});

it('gives every fold its share of every class, to one row', () => {
  fc.assert(
    fc.property(cases, ({ codes, folds, seed }) => {
      const splits = stratifiedFolds(codes, 4, folds, createRandom(seed));
      for (let code = 0; code < 4; code++) {
        const counts = splits.map(({ test }) => test.filter((row) => codes[row] === code).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
      const sizes = splits.map(({ test }) => test.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

it('follows from the seed', () => {
  const codes = Int32Array.from({ length: 60 }, (_, row) => row % 3);
  const deal = (seed: number) => stratifiedFolds(codes, 3, 5, createRandom(seed));
  expect(deal(1)).toEqual(deal(1));
  expect(deal(1)).not.toEqual(deal(2));
});

it('repeats small tables more often', () => {
  expect([100, 2_000, 2_001, 6_000, 6_001, 20_000, 20_001].map(repeatsFor)).toEqual([10, 10, 4, 4, 2, 2, 1]);
});
