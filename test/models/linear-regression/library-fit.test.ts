import { describe, expect, it } from 'vitest';
import {
  fitLibraryLinearRegression,
  toLibraryRows,
} from '../../../src/models/linear-regression/library-fit.ts';
import { linearRegression } from '../../../src/models/linear-regression/linear-regression.ts';
import { createRandom } from '../../../src/random/random.ts';
import { cases, fitArguments, largestDifference, predictAll, toMatrix } from './fixture.ts';

/** A clock that is a millisecond later each time it is read, so that every fit takes one. */
function tickingClock(): () => number {
  let milliseconds = 0;
  return () => milliseconds++;
}
const unlimited = { clock: tickingClock(), limitMilliseconds: Number.POSITIVE_INFINITY };

describe.each(cases.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const [features, values] = fitArguments(example);
  const result = fitLibraryLinearRegression(features, values, unlimited);

  it('agrees with the compiled fit', () => {
    const compiled = linearRegression().fit(features, values);
    for (const rows of [features, toMatrix(example.newRows)].filter((matrix) => matrix.rows > 0)) {
      const expected = predictAll(compiled, rows);
      expect(largestDifference(predictAll(result.fitted, rows), expected)).toBeLessThan(1e-6);
    }
  });

  it('counts the intercept and the coefficients', () => {
    expect(result.fitted.parameterCount).toBe(features.columns + 1);
    expect(result.fitted.summary).toEqual({ iterations: 1, converged: true });
  });

  it("predicts what the package's own predict does", () => {
    const rows = result.fitted.predictRows(toLibraryRows(features));
    expect(rows.flat()).toEqual([...predictAll(result.fitted, features)]);
  });
});

it('makes an array of each row', () => {
  expect(toLibraryRows({ rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) })).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

it('takes the median of fits that are quick, and the only time of one that is not', () => {
  const features = { rows: 4, columns: 1, values: Float64Array.of(1, 2, 3, 5) };
  const values = Float64Array.of(1, 3, 2, 4);
  // Readings: the start; each fit's begin and end; and after each, whether 100 ms are over.
  const quick = [0, 0, 9, 9, 10, 14, 14, 20, 26, 100];
  const slow = [0, 0, 200, 200];
  for (const [readings, expected] of [
    [quick, 6],
    [slow, 200],
  ] as const) {
    const left = [...readings];
    const clock = () => left.shift() ?? Number.NaN;
    const result = fitLibraryLinearRegression(features, values, { clock, limitMilliseconds: 1000 });
    expect(result).toMatchObject({ extrapolated: false, fittedColumns: 1, trainingMilliseconds: expected });
    expect(left).toEqual([]);
  }
});

describe('with more than 50 columns', () => {
  const random = createRandom(1);
  const values = Float64Array.from({ length: 60 * 120 }, () => random.below(1000) / 500 - 1);
  const features = { rows: 60, columns: 120, values };
  const target = Float64Array.from({ length: 60 }, (_, row) => values[row * 120] as number);
  const fitWithin = (limitMilliseconds: number) =>
    fitLibraryLinearRegression(features, target, { clock: tickingClock(), limitMilliseconds });
  const operations = (columns: number) => columns ** 2 * (60 + 30 * columns);

  // Readings of the clock: start 0, the pilot of 50 columns 1 and 2, and 3 after it. A hundred columns are foretold to
  // take 4 × 3060 ∕ 1560 = 7.8 ms, so that they would end at 10.8.
  it('extrapolates the first 50 when twice as many would end after the limit', () => {
    const result = fitWithin(10);
    expect(result).toMatchObject({ extrapolated: true, fittedColumns: 50 });
    expect(result.trainingMilliseconds).toBeCloseTo(operations(120) / operations(50), 9);
    expect(result.fitted.summary).toEqual({ iterations: 1, converged: false });
    expect(result.fitted.parameterCount).toBe(121);
    expect(predictAll(result.fitted, features).every(Number.isFinite)).toBe(true);
  });

  it('fits them all when they would not', () => {
    const result = fitWithin(11);
    expect(result).toMatchObject({ extrapolated: false, fittedColumns: 120, trainingMilliseconds: 1 });
    expect(largestDifference(predictAll(result.fitted, features), target)).toBeLessThan(1e-6);
  });
});
