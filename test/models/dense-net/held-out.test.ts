import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdOutParts } from '../../../src/models/dense-net/held-out.ts';

describe('holdOutParts', () => {
  it('parts all rows, and every class by its share up to one row', () => {
    const tables = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(tables, fc.integer(), (codes, seed) => {
        const splits = holdOutParts(Int32Array.from(codes), 4, seed, 5);
        expect(splits).toHaveLength(Math.min(5, codes.length));
        for (const { training, heldOut } of splits) {
          expect([...training, ...heldOut].sort((a, b) => a - b)).toEqual(codes.map((_, row) => row));
          expect(Math.abs(heldOut.length - codes.length / 5)).toBeLessThan(1);
          for (const code of [0, 1, 2, 3]) {
            const count = codes.filter((other) => other === code).length;
            const held = heldOut.filter((row) => codes[row] === code).length;
            expect(Math.abs(held - count / 5)).toBeLessThan(1);
          }
        }
        const allHeldOut = splits.flatMap(({ heldOut }) => [...heldOut]);
        expect(allHeldOut.sort((a, b) => a - b)).toEqual(codes.map((_, row) => row));
      }),
      { seed: 1 },
    );
  });

  it('holds out one part of a table of 2,000 rows', () => {
    const classes = Int32Array.from({ length: 2000 }, (_, row) => row % 2);
    expect(holdOutParts(classes, 2, 1, 5).map(({ heldOut }) => heldOut.length)).toEqual([400]);
    expect(holdOutParts(classes, 2, 1, 10).map(({ heldOut }) => heldOut.length)).toEqual([200]);
    expect(holdOutParts(classes.slice(1), 2, 1, 5)).toHaveLength(5);
  });

  it('is decided by the seed', () => {
    const classes = Int32Array.from({ length: 100 }, (_, row) => row % 2);
    expect(holdOutParts(classes, 2, 1, 5)).toEqual(holdOutParts(classes, 2, 1, 5));
    expect(holdOutParts(classes, 2, 1, 5)).not.toEqual(holdOutParts(classes, 2, 2, 5));
  });
});
