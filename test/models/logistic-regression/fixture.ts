import { readFileSync } from 'node:fs';
import type { Matrix } from '../../../src/encode/matrix.ts';

/** What scikit-learn learned: one intercept and one row of coefficients for two classes, else one a class. */
export interface Learned {
  readonly name: string;
  readonly intercepts: readonly number[];
  readonly coefficients: readonly (readonly number[])[];
}

/** A synthetic matrix with its rows, and the probabilities of its first five. */
export interface SmallCase extends Learned {
  readonly features: readonly (readonly number[])[];
  readonly classes: readonly number[];
  readonly probabilities: readonly (readonly number[])[];
}

/** A file that test/fixtures/logistic-regression/make.py wrote. */
export function fixture<Contents>(name: string): Contents {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/logistic-regression/${name}`, import.meta.url), 'utf8'),
  );
}

export const smallCases = fixture<SmallCase[]>('small.json');

export function smallCase(name: string): SmallCase {
  const found = smallCases.find((example) => example.name === name);
  if (found === undefined) throw new Error(`small.json has no case ${name}`);
  return found;
}

export function toMatrix(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, values: Float64Array.from(rows.flat()) };
}

/** The arguments of `fit`. */
export function fitArguments(example: SmallCase): [Matrix, Int32Array, number] {
  const classCount = Math.max(...example.classes) + 1;
  return [toMatrix(example.features), Int32Array.from(example.classes), classCount];
}

/** The largest difference of two lists of numbers; NaN when one is longer. */
export function largestDifference(actual: Iterable<number>, expected: readonly number[]): number {
  const values = [...actual];
  if (values.length !== expected.length) return Number.NaN;
  return Math.max(...values.map((value, i) => Math.abs(value - (expected[i] ?? Number.NaN))));
}
