import { expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import {
  boostedTreesClassifier,
  boostedTreesRegressor,
} from '../../../src/models/boosted-trees/boosted-trees.ts';
import type { Forest } from '../../../src/models/boosted-trees/forest.ts';
import { createForestPredictor } from '../../../src/models/boosted-trees/forest-predictor.ts';
import { boostedTreesOperations } from '../../../src/models/boosted-trees/operations.ts';
import { createRandom } from '../../../src/random/random.ts';

/** One split of column 0 at 2, whose left child splits by a category of two levels in columns 1 and 2. */
const byHand: Forest = {
  start: Float64Array.of(0.5),
  roots: Int32Array.of(0),
  features: Int32Array.of(0, 3, -1, -1, -1),
  numbers: Float64Array.of(2, 0, 10, 1, 2),
  left: Int32Array.of(1, 3, 0, 0, 0),
  sets: Uint8Array.of(0, 1, 0),
  missing: Int8Array.of(-1, -1, -1, -1, -1),
  categories: [{ first: 1, count: 2 }],
  columns: 3,
};

it('adds up the start and a leaf of each tree', () => {
  const rows = { rows: 4, columns: 3, values: Float64Array.of(3, 1, 0, 2, 1, 0, 2, 0, 1, 1, 0, 0) };
  const scores = new Float64Array(4);
  createForestPredictor(byHand, 'regression')(rows, scores);
  // Right at once; then the first level goes left, the second and none go right.
  expect([...scores]).toEqual([10.5, 1.5, 2.5, 2.5]);
  const probabilities = new Float64Array(8);
  createForestPredictor(byHand, 'classification')(rows, probabilities);
  expect([...probabilities.slice(2, 4)]).toEqual([
    expect.closeTo(1 / (1 + Math.exp(1.5)), 15),
    expect.closeTo(1 / (1 + Math.exp(-1.5)), 15),
  ]);
  // Two questions at most and one sum; then a sigmoid.
  const shape = { columns: 3, predictions: 2 };
  expect(boostedTreesOperations(byHand, shape)).toEqual({
    multiplications: 0,
    additions: 4,
    exponentials: 1,
  });
});

it('splits a category by its levels, however they are numbered', () => {
  // Levels 0, 2 and 4 are one class and 1 and 3 the other: no threshold, but one set of levels.
  const rows = 200;
  const codes = Int32Array.from({ length: rows }, (_, row) => row % 5);
  const values = new Float64Array(rows * 5);
  codes.forEach((code, row) => {
    values[row * 5 + code] = 1;
  });
  const features = { rows, columns: 5, values, categories: [{ first: 0, count: 5, codes }] };
  const classes = codes.map((code) => code % 2);
  const fitted = boostedTreesClassifier(1).fit(features, classes, 2);
  const probabilities = new Float64Array(rows * 2);
  fitted.predict({ rows, columns: 5, values }, probabilities);
  classes.forEach((code, row) => {
    expect(probabilities[row * 2 + code]).toBeGreaterThan(0.95);
  });
  // The first tree is one split: a root and two leaves.
  expect(fitted.forest.roots[1]).toBe(3);
});

it('stops where a number follows nothing', () => {
  const random = createRandom(5);
  const noise = () => random.below(1000) / 1000;
  const values = Float64Array.from({ length: 300 * 3 }, noise);
  const target = Float64Array.from({ length: 300 }, noise);
  const { forest } = boostedTreesRegressor(1).fit({ rows: 300, columns: 3, values }, target);
  expect(forest.roots.length).toBeLessThan(5);
});

it('sends a missing number the way that the split learned, whatever it was filled with', () => {
  const values = Float64Array.of(0, 1, 0, 0, 1, 0, 3, 1, 0, 3, 1, 0);
  const rows = { rows: 4, columns: 3, values, missing: [{ column: 0, flags: Uint8Array.of(0, 1, 0, 1) }] };
  const scoresOf = (missing: number) => {
    const scores = new Float64Array(4);
    const forest = { ...byHand, missing: Int8Array.of(missing, -1, -1, -1, -1) };
    createForestPredictor(forest, 'regression')(rows, scores);
    return [...scores];
  };
  // The left leaf says 1.5 and the right one 10.5; without a way, 0 goes left and 3 right.
  expect(scoresOf(-1)).toEqual([1.5, 1.5, 10.5, 10.5]);
  expect(scoresOf(1)).toEqual([1.5, 1.5, 10.5, 1.5]);
  expect(scoresOf(0)).toEqual([1.5, 10.5, 10.5, 10.5]);
});

it('learns from what is missing, which filled numbers do not tell', () => {
  const rows = 600;
  const random = createRandom(3);
  // Of class 1 is what is missing or high; it is filled with the middle of what is there.
  const flags = Uint8Array.from({ length: rows }, () => Number(random.below(3) === 0));
  const values = Float64Array.from(flags, (isMissing) => (isMissing === 1 ? 50 : random.below(100)));
  const codes = Int32Array.from(values, (value, row) => Number(flags[row] === 1 || value >= 70));
  const filled = { rows, columns: 1, values };
  const hitsOf = (features: Matrix) => {
    const probabilities = new Float64Array(2 * rows);
    boostedTreesClassifier(1).fit(features, codes, 2).predict(features, probabilities);
    return codes.reduce(
      (hits, code, row) => hits + Number((probabilities[2 * row + 1] as number) > 0.5 === (code === 1)),
      0,
    );
  };
  expect(hitsOf({ ...filled, missing: [{ column: 0, flags }] })).toBe(rows);
  expect(hitsOf(filled)).toBeLessThan(rows);
});
