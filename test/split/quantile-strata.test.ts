import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantileStrata } from '../../src/split/quantile-strata.ts';

const strata = (values: readonly number[], most: number) => {
  const { codes, count } = quantileStrata(Float64Array.from(values), most);
  return { codes: [...codes], count };
};

it('cuts numbers into strata of equally many rows', () => {
  expect(strata([60, 10, 50, 20, 40, 30], 3)).toEqual({ codes: [2, 0, 2, 0, 1, 1], count: 3 });
});

it('lets strata differ by a row where they must', () => {
  // Of seven rows the cuts into three are before the 3rd and the 5th, ⌊7 ∕ 3⌋ = 2 and ⌊14 ∕ 3⌋ = 4 rows being below.
  expect(strata([1, 2, 3, 4, 5, 6, 7], 3)).toEqual({ codes: [0, 0, 1, 1, 2, 2, 2], count: 3 });
});

it('keeps equal numbers together, in fewer strata where many are equal', () => {
  // Quarters of eight would begin at 0, 0 and 2; no stratum can begin within the zeros.
  expect(strata([0, 0, 0, 0, 0, 1, 2, 3], 4)).toEqual({ codes: [0, 0, 0, 0, 0, 0, 1, 1], count: 2 });
  expect(strata([0, -0, 0, -0], 2)).toEqual({ codes: [0, 0, 0, 0], count: 1 });
});

it('makes one stratum of one number, and no more strata than rows', () => {
  expect(strata([5, 5, 5], 3)).toEqual({ codes: [0, 0, 0], count: 1 });
  expect(strata([3, 1, 2], 100)).toEqual({ codes: [2, 0, 1], count: 3 });
  expect(strata([4], 1)).toEqual({ codes: [0], count: 1 });
});

it('gives every stratum a row, in the order of the numbers, equal numbers together', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 30 }), (values, most) => {
      const { codes, count } = strata(values, most);
      expect(count).toBeLessThanOrEqual(most);
      expect([...new Set(codes)].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
      const inOrder = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
      for (const [rank, row] of inOrder.entries()) {
        const next = inOrder[rank + 1];
        if (next === undefined) break;
        expect(codes[row]).toBeLessThanOrEqual(codes[next] as number);
        if (values[row] === values[next]) expect(codes[row]).toBe(codes[next]);
      }
    }),
  );
});

it('changes nothing that is passed in', () => {
  const values = Float64Array.of(3, 1, 2);
  quantileStrata(values, 2);
  expect([...values]).toEqual([3, 1, 2]);
});
