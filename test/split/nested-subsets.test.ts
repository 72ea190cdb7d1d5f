import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../../src/random/random.ts';
import { nestedOrder, rowsUntilEach } from '../../src/split/nested-subsets.ts';

const cases = fc.record({
  strata: fc
    .array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 120 })
    .map((strata) => Int32Array.from(strata)),
  seed: fc.nat(),
});
const evenRows = (strata: Int32Array) => Int32Array.from(strata.keys()).filter((row) => row % 2 === 0);

it('orders the rows it was given, each once', () => {
  fc.assert(
    fc.property(cases, ({ strata, seed }) => {
      const rows = evenRows(strata);
      const order = nestedOrder(rows, strata, 4, createRandom(seed));
      expect(order.toSorted()).toEqual(rows);
    }),
  );
});

it('starts with the share of every stratum, however many rows are taken', () => {
  fc.assert(
    fc.property(cases, ({ strata, seed }) => {
      const rows = evenRows(strata);
      const order = nestedOrder(rows, strata, 4, createRandom(seed));
      for (let stratum = 0; stratum < 4; stratum++) {
        const share = rows.filter((row) => strata[row] === stratum).length / rows.length;
        for (let taken = 1; taken <= rows.length; taken++) {
          const found = order.subarray(0, taken).filter((row) => strata[row] === stratum).length;
          expect(Math.abs(found - share * taken)).toBeLessThanOrEqual((1 + share * 4) / 2 + 1e-9);
        }
      }
    }),
  );
});

it('follows from the seed', () => {
  const strata = new Int32Array(60);
  const rows = Int32Array.from(strata.keys());
  const order = (seed: number) => nestedOrder(rows, strata, 1, createRandom(seed));
  expect(order(1)).toEqual(order(1));
  expect(order(1)).not.toEqual(order(2));
  expect(rows).toEqual(Int32Array.from(strata.keys()));
});

it('tells how many rows it takes until every stratum has enough', () => {
  const strata = Int32Array.of(0, 0, 0, 1, 1, 2);
  const order = Int32Array.of(0, 3, 5, 1, 4, 2);
  expect(rowsUntilEach(order, strata, 3, 1)).toBe(3);
  expect(rowsUntilEach(order, strata, 2, 2)).toBe(5);
  expect(rowsUntilEach(order, strata, 3, 2)).toBe(6);
});
