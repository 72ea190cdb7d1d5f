import { readFileSync } from 'node:fs';
import type { Matrix } from '../../../src/encode/matrix.ts';

/** What the oracle learned. */
export interface Learned {
  readonly name: string;
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

/** A synthetic table, and what the oracle predicts of its rows and of new ones. */
export interface Case extends Learned {
  /** Whether least squares has one solution only. */
  readonly unique: boolean;
  readonly features: readonly (readonly number[])[];
  readonly values: readonly number[];
  readonly predictions: readonly number[];
  /** None where the prediction of new rows depends on the choice of a solution. */
  readonly newRows: readonly (readonly number[])[];
  readonly newPredictions: readonly number[];
}

/** A file that test/fixtures/linear-regression/make.py wrote. */
export function fixture<Contents>(name: string): Contents {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/linear-regression/${name}`, import.meta.url), 'utf8'),
  );
}

export const cases = fixture<Case[]>('cases.json');

export function toMatrix(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, values: Float64Array.from(rows.flat()) };
}

/** The arguments of `fit`. */
export function fitArguments(example: Case): [Matrix, Float64Array] {
  return [toMatrix(example.features), Float64Array.from(example.values)];
}

export function predictAll(
  fitted: { predict(features: Matrix, answers: Float64Array): void },
  features: Matrix,
): Float64Array {
  const answers = new Float64Array(features.rows).fill(Number.NaN);
  fitted.predict(features, answers);
  return answers;
}

/** The largest difference of two lists of numbers, as a part of the largest expected; NaN when one is longer. */
export function largestDifference(actual: Iterable<number>, expected: Iterable<number>): number {
  const values = [...actual];
  const others = [...expected];
  if (values.length !== others.length) return Number.NaN;
  const largest = Math.max(...others.map(Math.abs));
  return Math.max(0, ...values.map((value, i) => Math.abs(value - (others[i] ?? Number.NaN)) / largest));
}
