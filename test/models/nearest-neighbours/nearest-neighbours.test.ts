import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  neighboursClassifier,
  neighboursRegressor,
} from '../../../src/models/nearest-neighbours/nearest-neighbours.ts';

interface Case {
  readonly name: string;
  readonly classes: number;
  readonly columns: number;
  readonly count: number;
  readonly train: readonly number[];
  readonly target: readonly number[];
  readonly test: readonly number[];
  readonly predictions: readonly number[];
}

const fixtures = join(import.meta.dirname, '../../fixtures/ladder');
const cases: readonly Case[] = JSON.parse(readFileSync(join(fixtures, 'neighbours.json'), 'utf8'));
const matrixOf = (values: readonly number[], columns: number) => ({
  rows: values.length / columns,
  columns,
  values: Float64Array.from(values),
});

describe.each(cases)("scikit-learn's neighbours of $name", (oracle) => {
  it('give the same predictions', () => {
    const { classes, columns, count } = oracle;
    const train = matrixOf(oracle.train, columns);
    const fitted =
      classes === 0
        ? neighboursRegressor(1, { count }).fit(train, Float64Array.from(oracle.target))
        : neighboursClassifier(1, { count }).fit(train, Int32Array.from(oracle.target), classes);
    const predictions = new Float64Array(oracle.predictions.length);
    fitted.predict(matrixOf(oracle.test, columns), predictions);
    predictions.forEach((prediction, at) => {
      expect(Math.abs(prediction - (oracle.predictions[at] as number))).toBeLessThan(1e-9);
    });
  });
});

describe('the number of neighbours', () => {
  const line = matrixOf(
    Array.from({ length: 60 }, (_, row) => row),
    1,
  );
  it('is one where the nearest row always knows', () => {
    // Pairs of rows of one class, the pairs of both in turn: asking more than the next row is a mistake.
    const pairs = Int32Array.from({ length: 60 }, (_, row) => (row >> 1) % 2);
    const apart = { ...line, values: line.values.map((value, row) => value + 9 * (row >> 1)) };
    expect(neighboursClassifier(1).fit(apart, pairs, 2).count).toBe(1);
  });

  it('is the largest where the row says nothing', () => {
    // Neighbours are always of the other class: the more are asked, the nearer their share is to a half.
    const alternating = Int32Array.from({ length: 60 }, (_, row) => row % 2);
    expect(neighboursClassifier(1).fit(line, alternating, 2).count).toBe(45);
  });

  it('takes the row that stands first of two that are equally near', () => {
    const fitted = neighboursRegressor(1, { count: 1 }).fit(
      matrixOf([1, -1, 1], 1),
      Float64Array.of(10, 20, 30),
    );
    const predictions = new Float64Array(2);
    fitted.predict(matrixOf([0, 1], 1), predictions);
    expect([...predictions]).toEqual([10, 10]);
  });
});
