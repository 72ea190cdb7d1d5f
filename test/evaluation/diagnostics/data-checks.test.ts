import { expect, it } from 'vitest';
import type { Feature } from '../../../src/describe/dataset.ts';
import { sharedRowShare } from '../../../src/evaluation/diagnostics/duplicate-rows.ts';
import { neighbourDistance } from '../../../src/evaluation/diagnostics/neighbour-distance.ts';
import { recognisedShare } from '../../../src/evaluation/diagnostics/recognised-share.ts';
import { createRandom } from '../../../src/random/random.ts';

const oneClass = (rows: number) => new Int32Array(rows);

it('counts the test rows that stand in the training part too', () => {
  const features = { rows: 4, columns: 2, values: Float64Array.of(1, 2, 3, 4, 1, 2, 2, 1) };
  // Row 2 is row 0 again; row 3 has the same numbers in another order, which is another row.
  const splits = [
    { train: Int32Array.of(0, 1), test: Int32Array.of(2, 3) },
    { train: Int32Array.of(2, 3), test: Int32Array.of(0, 1) },
  ];
  expect(sharedRowShare([features], features.rows, splits)).toBe(2 / 4);
});

it('tells rows apart that differ in the last bit only', () => {
  const rows = 2000;
  const values = Float64Array.from({ length: rows }, (_, row) => 1 + row * Number.EPSILON);
  const even = Int32Array.from({ length: rows / 2 }, (_, index) => 2 * index);
  const split = { train: even, test: even.map((row) => row + 1) };
  expect(sharedRowShare([{ rows, columns: 1, values }], rows, [split])).toBe(0);
});

it('says how well a feature alone tells the class', () => {
  const codes = Int32Array.of(0, 0, 0, 1, 1, 1);
  const levels: Feature = {
    kind: 'category',
    name: 'a',
    codes: Int32Array.of(0, 0, 1, 1, -1, -1),
    levels: ['x', 'y'],
  };
  // x answers 0 (2 of 2), y answers either (1 of 2), missing answers 1 (2 of 2).
  expect(recognisedShare(levels, codes, 2)).toBe(5 / 6);
  const number: Feature = { kind: 'numeric', name: 'b', values: Float64Array.of(1, 2, 3, 10, 11, 12) };
  expect(recognisedShare(number, codes, 2)).toBe(1);
});

it('finds that neighbours are nearer than chance, and that shuffled rows are not', () => {
  const rows = 2000;
  const walk = Float64Array.from({ length: rows }, (_, row) => Math.sin(row / 100));
  expect(neighbourDistance(walk, oneClass(rows), createRandom(1))).toBeLessThan(0.05);
  const random = createRandom(2);
  const noise = Float64Array.from({ length: rows }, () => random.below(1000));
  expect(neighbourDistance(noise, oneClass(rows), createRandom(3))).toBeCloseTo(1, 1);
});

it('takes no file that is sorted by its target for one that follows time', () => {
  const random = createRandom(4);
  const codes = Int32Array.from({ length: 2000 }, (_, row) => (row < 1000 ? 0 : 1));
  const values = Float64Array.from(codes, (code) => code * 1000 + random.below(100));
  expect(neighbourDistance(values, codes, createRandom(5))).toBeCloseTo(1, 1);
});

it('says nothing of too few rows', () => {
  expect(neighbourDistance(Float64Array.of(1, 2, 3), oneClass(3), createRandom(1))).toBeNull();
});

it('cuts the ranges of a long column by evenly spread rows, and counts every row', () => {
  const rows = 250_000;
  const codes = Int32Array.from({ length: rows }, (_, row) => (row < rows / 2 ? 0 : 1));
  const values = Float64Array.from(codes, (code, row) => (row === 7 ? 1 - code : code));
  // Row 7 alone has the other class's value.
  expect(recognisedShare({ kind: 'numeric', name: 'a', values }, codes, 2)).toBe((rows - 1) / rows);
});
