import { describe, expect, it } from 'vitest';
import { errorBands, errorCounts, errorEdges } from '../../../src/evaluation/predictions/errors.ts';
import { numberCases } from './predictions.ts';

describe.each(numberCases)('$name', ({ parts, edges, counts, bands, reach }) => {
  it("is counted as by numpy's histogram", () => {
    expect(errorCounts(parts, edges)).toEqual(counts);
  });

  it("has numpy's quantiles where about the same is predicted", () => {
    const found = errorBands(parts);
    expect(found.map(({ rows }) => rows)).toEqual(bands.map(({ rows }) => rows));
    found.forEach(({ predicted, quantiles }, index) => {
      expect(predicted).toBeCloseTo(bands[index]?.predicted ?? Number.NaN, 10);
      quantiles.forEach((value, at) => {
        expect(value).toBeCloseTo(bands[index]?.quantiles[at] ?? Number.NaN, 10);
      });
    });
  });

  it('has round edges around zero that reach as far as 99 % of the errors, and no step further', () => {
    const found = errorEdges([parts]);
    const step = (found[1] as number) - (found[0] as number);
    expect(found).toContain(0);
    expect(found.at(-1)).toBe(-(found[0] as number));
    expect(found.at(-1)).toBeGreaterThanOrEqual(reach - 1e-9);
    expect((found.at(-1) as number) - step).toBeLessThan(reach);
    expect([1, 2, 5]).toContain(Number((step / 10 ** Math.floor(Math.log10(step))).toFixed(9)));
  });
});

it('counts an error that equals an edge above it', () => {
  const parts = [{ values: Float64Array.of(0, 0, 0, 0), predictions: Float64Array.of(-1, 0, 1, 2) }];
  expect(errorCounts(parts, [-1, 0, 1])).toEqual([0, 1, 1, 2]);
});

it('has one edge where no model errs', () => {
  const parts = [{ values: Float64Array.of(3, 4), predictions: Float64Array.of(3, 4) }];
  expect(errorEdges([parts, parts])).toEqual([0]);
  expect(errorCounts(parts, [0])).toEqual([0, 2]);
});
