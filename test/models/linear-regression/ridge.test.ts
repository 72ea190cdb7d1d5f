import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { linearRegression } from '../../../src/models/linear-regression/linear-regression.ts';
import { type Learned, toMatrix } from './fixture.ts';

const cells = readFileSync(new URL('../../../datasets/diabetes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));
const values = Float64Array.from(cells, (row) => row.at(-1) ?? Number.NaN);
const features = toMatrix(cells.map((row) => row.slice(0, -1)));

/** What test/fixtures/tune/make.py wrote. */
const cases: readonly (Learned & { readonly ridge: number })[] = JSON.parse(
  readFileSync(new URL('../../fixtures/tune/ridge.json', import.meta.url), 'utf8'),
);

describe('a linear regression with a ridge', () => {
  it.each(
    cases.map((example) => [example.ridge, example] as const),
  )("of %d has the numbers of scikit-learn's Ridge after its StandardScaler", (ridge, learned) => {
    const fitted = linearRegression({ ridge }).fit(features, values);
    expect(fitted).toMatchObject({ solver: 'cholesky, ridge', ridge: ridge / values.length });
    expect(fitted.intercept).toBeCloseTo(learned.intercept, 8);
    learned.coefficients.forEach((expected, j) => {
      expect(fitted.coefficients[j]).toBeCloseTo(expected, 8);
    });
  });

  it('comes down to least squares, and up to the mean', () => {
    const [none, little, much] = [0, 1e-6, 1e12].map((ridge) =>
      linearRegression({ ridge }).fit(features, values),
    );
    expect(none).toMatchObject({ ridge: 0, solver: 'cholesky' });
    none?.coefficients.forEach((coefficient, j) => {
      expect(little?.coefficients[j]).toBeCloseTo(coefficient, 4);
    });
    const answers = new Float64Array(features.rows);
    much?.predict(features, answers);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const answer of answers) expect(answer).toBeCloseTo(mean, 4);
  });

  it('is defined where columns are dependent, constant, or more than rows', () => {
    const few = toMatrix([
      [1, 2, 5, 0],
      [2, 4, 5, 1],
      [3, 6, 5, 0],
    ]);
    const fitted = linearRegression({ ridge: 1 }).fit(few, Float64Array.of(1, 2, 4));
    const [first = 0, second = 0, constant = 0] = fitted.coefficients;
    // Both columns say the same, the second in half the unit.
    expect(first).toBeCloseTo(2 * second, 12);
    expect(first).toBeGreaterThan(0);
    expect(constant).toBe(0);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (ridge) => {
    expect(() => linearRegression({ ridge })).toThrow(InputError);
  });
});
