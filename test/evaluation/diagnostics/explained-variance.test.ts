import { expect, it } from 'vitest';
import type { Feature } from '../../../src/describe/dataset.ts';
import { explainedVariance } from '../../../src/evaluation/diagnostics/explained-variance.ts';

const numeric = (values: Iterable<number>): Feature => ({
  kind: 'numeric',
  name: 'x',
  values: Float64Array.from(values),
});

const levelOfRow = (codes: readonly number[]): Feature => ({
  kind: 'category',
  name: 'x',
  codes: Int32Array.from(codes),
  levels: [...new Set(codes)].map(String),
});

it('lets each level, and the rows without one, answer their mean', () => {
  const values = Float64Array.of(1, 3, 5, 7, 9, 11);
  // About the mean 6 the squares are 25 + 9 + 1 + 1 + 9 + 25 = 70, about the means 2, 6 and 10 of the groups 6 × 1 = 6;
  // three means on six rows: 1 − 6 ∕ 70 × (6 − 1) ∕ (6 − 3).
  expect(explainedVariance(levelOfRow([0, 0, 1, 1, -1, -1]), values)).toBeCloseTo(6 / 7, 12);
});

it('lets yes and no answer their means', () => {
  const answers: Feature = {
    kind: 'yes/no',
    name: 'x',
    values: Float64Array.of(0, 0, 1, 1),
    levels: ['no', 'yes'],
  };
  // Squares about 4: 9 + 1 + 1 + 9 = 20; about 2 and 6: 4; two means on four rows: 1 − 4 ∕ 20 × 3 ∕ 2.
  expect(explainedVariance(answers, Float64Array.of(1, 3, 5, 7))).toBeCloseTo(0.7, 12);
});

it('lays a line through each twentieth of a number', () => {
  // Ranges of five rows, and a pattern in each that neither a mean nor a line explains: its sum is 0, and so is that of
  // its products with −2, −1, 0, 1, 2. About the mean 49.5 the squares are (100³ − 100) ∕ 12 + 20 × 4 = 83,405.
  const pattern = [1, -1, 0, -1, 1];
  const values = Float64Array.from({ length: 100 }, (_, row) => row + (pattern[row % 5] as number));
  const expected = 1 - (80 / 83_405) * (99 / 60);
  expect(explainedVariance(numeric(values.keys()), values)).toBeCloseTo(expected, 12);
});

it('recognises a copy in other units, whatever its largest values', () => {
  const numbers = Float64Array.from({ length: 200 }, (_, row) => 1.1 ** row);
  const values = numbers.map((value) => 5 - 3 * value);
  expect(explainedVariance(numeric(numbers), values)).toBeCloseTo(1, 9);
});

it('counts the rows where a number is missing as a group', () => {
  const numbers = Float64Array.of(1, 1, 2, 2, Number.NaN, Number.NaN);
  // As with the levels above.
  const answer = explainedVariance(numeric(numbers), Float64Array.of(1, 3, 5, 7, 9, 11));
  expect(answer).toBeCloseTo(6 / 7, 12);
});

it('says that a column with a level a row explains nothing', () => {
  expect(explainedVariance(levelOfRow([0, 1, 2, 3]), Float64Array.of(1, 2, 3, 4))).toBe(0);
});

it('says that a column unrelated to the target explains nothing', () => {
  // Both levels have the mean 2.5; the adjustment alone would make it negative.
  expect(explainedVariance(levelOfRow([0, 1, 1, 0]), Float64Array.of(1, 2, 3, 4))).toBe(0);
});

it('says nothing of a target that does not vary', () => {
  expect(explainedVariance(levelOfRow([0, 0, 0, 1, 1, 1]), new Float64Array(6).fill(0.1))).toBe(0);
});

it('bears the largest numbers that are read', () => {
  const numbers = Float64Array.from({ length: 100 }, (_, row) => (row - 50) * 2e138);
  expect(explainedVariance(numeric(numbers), numbers)).toBeCloseTo(1, 9);
});
