import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/sources/read-table.ts';
import { type CurveOptions, defaultCurveSettings } from '../../../src/studies/curve/options.ts';
import { type CurvePlan, foldAt, planCurve } from '../../../src/studies/curve/plan-curve.ts';
import { csv, scattered } from '../../helpers/tables.ts';

async function plan(text: string, options: CurveOptions = {}): Promise<CurvePlan> {
  const table = await readBytes('table.csv', new TextEncoder().encode(text));
  return planCurve(table, { ...defaultCurveSettings, ...options });
}

/** Of so many rows, every fortieth is rare. */
const withRareClass = (rows: number): string =>
  csv('width,height,kind', rows, (row) => [
    scattered(row),
    scattered(3 * row),
    row % 40 === 0 ? 'rare' : row % 2 === 0 ? 'even' : 'odd',
  ]);

describe('the sizes', () => {
  it('go in equal ratios up to the training part, from 20 rows on', async () => {
    const twoKinds = csv('width,kind', 500, (row) => [scattered(row), row % 3 === 0 ? 'a' : 'b']);
    // 20 × 20 ^ (i ∕ 7): each 1.534 times the one before.
    expect((await plan(twoKinds)).sizes).toEqual([20, 31, 47, 72, 111, 170, 261, 400]);
  });

  it('start where every class has two rows', async () => {
    const { sizes, leastRows, folds, data } = await plan(withRareClass(400));
    expect(sizes[0]).toBe(leastRows);
    // 8 of a fold's 320 rows are rare: the second comes after 1.5 ∕ 8 of them.
    expect(leastRows).toBeGreaterThanOrEqual(58);
    expect(leastRows).toBeLessThanOrEqual(64);
    if (data.targets.task === 'regression') throw new Error('classes are predicted');
    const { codes } = data.targets;
    for (const fold of folds) {
      const counts = [0, 0, 0];
      for (const row of foldAt(fold, leastRows).split.train)
        counts[codes[row] as number] = (counts[codes[row] as number] ?? 0) + 1;
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    }
  });

  it('start sooner in a small table', async () => {
    const small = csv('width,kind', 60, (row) => [scattered(row), 'ab'[row % 2]]);
    const { sizes } = await plan(small);
    expect([sizes[0], sizes.at(-1)]).toEqual([12, 48]);
  });

  it('are those that were asked for, in order', async () => {
    expect((await plan(withRareClass(400), { sizes: [300, 100, 100] })).sizes).toEqual([100, 300]);
  });

  it.each([
    [[100, 321], '--sizes 321: sizes are whole numbers from'],
    [[20, 100], '--sizes 20: sizes are whole numbers from'],
    [[100.5, 200], '--sizes 100.5: sizes are whole numbers from'],
    [[], '--sizes: a curve has one size at least'],
    [1, '--sizes 1: a curve has two sizes or more'],
    [Number.NaN, '--sizes NaN: a curve has two sizes or more'],
  ])('are refused where there are none such: %j', async (sizes, part) => {
    await expect(plan(withRareClass(400), { sizes })).rejects.toThrow(part);
  });

  it('need a table that leaves room for them', async () => {
    const tiny = csv('width,kind', 12, (row) => [scattered(row), 'ab'[row % 2]]);
    await expect(plan(tiny)).rejects.toThrow('table.csv: too few rows for a curve');
  });
});

describe('a fold at a size', () => {
  it('has the rows of every smaller size, and the same test rows', async () => {
    const { folds, sizes } = await plan(withRareClass(400), { repeats: 1 });
    for (const fold of folds) {
      const train = sizes.map((rows) => foldAt(fold, rows).split.train);
      train.forEach((rows, size) => {
        expect(rows).toHaveLength(sizes[size] as number);
        expect(rows).toEqual(rows.toSorted());
        for (const row of rows) expect(train.at(-1)).toContain(row);
        if (size > 0) expect([...rows]).toEqual(expect.arrayContaining([...(train[size - 1] as Int32Array)]));
      });
      expect(foldAt(fold, 50).split.test).toBe(fold.test);
      expect(train.at(-1)?.filter((row) => fold.test.includes(row))).toEqual(new Int32Array(0));
    }
  });

  it('takes the numbers of a target from everywhere in its range', async () => {
    const numbers = csv('width,price', 200, (row) => [scattered(3 * row), scattered(row)]);
    const { folds, data } = await plan(numbers, { repeats: 1, sizes: [20, 160] });
    if (data.targets.task === 'classification') throw new Error('numbers are predicted');
    const { values } = data.targets;
    const sorted = values.toSorted();
    for (const fold of folds) {
      const lowFifth = foldAt(fold, 20).split.train.filter(
        (row) => (values[row] as number) < (sorted[40] as number),
      );
      expect(lowFifth.length).toBeGreaterThanOrEqual(3);
      expect(lowFifth.length).toBeLessThanOrEqual(5);
    }
  });
});
