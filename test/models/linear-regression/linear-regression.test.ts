import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linearRegression } from '../../../src/models/linear-regression/linear-regression.ts';
import { createRandom } from '../../../src/random/random.ts';
import {
  type Case,
  cases,
  fitArguments,
  fixture,
  type Learned,
  largestDifference,
  predictAll,
  toMatrix,
} from './fixture.ts';

const fitCase = (example: Case) => linearRegression().fit(...fitArguments(example));
const named = (chosen: readonly Case[]) => chosen.map((example) => [example.name, example] as const);
const unique = cases.filter((example) => example.unique);
const ambiguous = cases.filter((example) => !example.unique);

it.each(named(cases))("has scikit-learn's predictions of %s", (_, example) => {
  const fitted = fitCase(example);
  const newRows = toMatrix(example.newRows);
  const ofTraining = predictAll(fitted, toMatrix(example.features));
  expect(largestDifference(ofTraining, example.predictions)).toBeLessThan(1e-9);
  expect(largestDifference(predictAll(fitted, newRows), example.newPredictions)).toBeLessThan(1e-9);
});

it.each(named(cases))('counts the intercept and the coefficients of %s', (_, example) => {
  const fitted = fitCase(example);
  expect(fitted.parameterCount).toBe([fitted.intercept, ...fitted.coefficients].length);
  expect(fitted.parameterCount).toBe(example.coefficients.length + 1);
  expect(fitted.summary).toEqual({ iterations: 1, converged: true });
});

it.each(
  named(unique),
)("has scikit-learn's coefficients of %s, each to 1e-6, without a ridge", (_, example) => {
  const fitted = fitCase(example);
  expect(fitted).toMatchObject({ ridge: 0, solver: 'cholesky' });
  const actual = [fitted.intercept, ...fitted.coefficients];
  [example.intercept, ...example.coefficients].forEach((expected, i) => {
    expect(Math.abs((actual[i] ?? Number.NaN) - expected)).toBeLessThan(1e-6 * Math.abs(expected));
  });
});

it.each(named(ambiguous))('says that it needed a ridge for %s', (_, example) => {
  const fitted = fitCase(example);
  expect(fitted.solver).toBe('cholesky, ridge');
  expect(fitted.ridge).toBeGreaterThan(0);
  expect(fitted.ridge).toBeLessThan(1e-6);
});

it.each(
  named(ambiguous.filter(({ name }) => name.endsWith('standardized'))),
)('has the shortest coefficients of %s', (_, example) => {
  const fitted = fitCase(example);
  expect(largestDifference(fitted.coefficients, example.coefficients)).toBeLessThan(1e-6);
  expect(fitted.intercept).toBeCloseTo(example.intercept, 9);
});

describe('diabetes', () => {
  const path = new URL('../../../datasets/diabetes.csv', import.meta.url);
  const cells = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const values = Float64Array.from(cells, (row) => row.at(-1) ?? Number.NaN);
  const raw = toMatrix(cells.map((row) => row.slice(0, -1)));

  it.each(
    fixture<Learned[]>('diabetes.json').map((learned) => [learned.name, learned] as const),
  )("has scikit-learn's 11 numbers from the table as it is, %s", (name, learned) => {
    const features = name === 'raw' ? raw : { ...raw, values: standardize(raw.values, raw.columns) };
    const fitted = linearRegression().fit(features, values);
    expect(fitted.parameterCount).toBe(11);
    expect(fitted.intercept).toBeCloseTo(learned.intercept, 8);
    learned.coefficients.forEach((expected, i) => {
      expect(fitted.coefficients[i]).toBeCloseTo(expected, 8);
    });
  });
});

describe('an exactly linear target', () => {
  it('leaves no residual', () => {
    const features = randomFeatures(200, 5);
    const values = linearTarget(features, [3, -2, 0, 0.5, 100], 7);
    const fitted = linearRegression().fit(features, values);
    expect(largestDifference(predictAll(fitted, features), values)).toBeLessThan(1e-14);
    expect(fitted.intercept).toBeCloseTo(7, 11);
  });

  it('leaves none where columns depend on one another but for a millionth, either', () => {
    const features = randomFeatures(200, 3);
    const close = features.values.map((value, i, all) =>
      i % 3 === 2 ? (all[i - 2] as number) + (all[i - 1] as number) + 1e-6 * value : value,
    );
    const nearly = { ...features, values: close };
    const values = linearTarget(features, [1, 2, 3], 0);
    const fitted = linearRegression().fit(nearly, values);
    expect(fitted.ridge).toBe(0);
    expect(largestDifference(predictAll(fitted, nearly), values)).toBeLessThan(1e-8);
  });

  it('leaves none with twenty rows of five thousand features', () => {
    const features = randomFeatures(20, 5000);
    const values = Float64Array.from({ length: 20 }, (_, row) => row * row);
    const fitted = linearRegression().fit(features, values);
    expect(largestDifference(predictAll(fitted, features), values)).toBeLessThan(1e-12);
    expect(fitted.parameterCount).toBe(5001);
  });
});

it('gives a constant feature coefficient 0, also where rounding makes it look otherwise', () => {
  const features = randomFeatures(50, 3);
  const values = linearTarget(features, [1, 0, 2], 5);
  // 0.1 + 0.2 is not 0.3 but its neighbour.
  const constant = features.values.map((value, i) => (i % 3 !== 1 ? value : i % 2 === 0 ? 0.3 : 0.1 + 0.2));
  const fitted = linearRegression().fit({ ...features, values: constant }, values);
  expect(fitted.coefficients[1]).toBe(0);
  expect(fitted.ridge).toBe(0);
  expect(fitted.coefficients[2]).toBeCloseTo(2, 12);
});

it.each([
  1, 2, 3, 4, 5,
])('sees that the levels of a category depend on one another, rare as they are, %i', (seed) => {
  // By the seed, the rounding leaves the last pivot negative, or a thousand times larger than rounding usually is.
  const random = createRandom(seed);
  const values = new Float64Array(2000 * 100);
  for (let start = 0; start < values.length; start += 100) {
    values[start + Math.min(random.below(100), random.below(100), random.below(100))] = 1;
  }
  const features = { rows: 2000, columns: 100, values };
  expect(
    linearRegression().fit(
      features,
      Float64Array.from({ length: 2000 }, (_, row) => Math.sin(row)),
    ).ridge,
  ).toBeGreaterThan(0);
});

it('shares the coefficient of a feature that comes twice', () => {
  const features = randomFeatures(50, 2);
  const twice = { ...features, values: features.values.map((_, i, all) => all[i - (i % 2)] as number) };
  const fitted = linearRegression().fit(twice, linearTarget(twice, [3, 1], 0));
  expect(fitted.coefficients[0]).toBeCloseTo(2, 6);
  expect(fitted.coefficients[1]).toBeCloseTo(2, 6);
});

it('depends on no unit, from 1e-100 to 1e100, with targets up to 1e140', () => {
  // Powers of two change no digit, so the predictions are the same but for the unit of the target.
  const [small, large, units] = [2 ** -332, 2 ** 332, 2 ** 465];
  const features = randomFeatures(60, 4);
  const values = linearTarget(features, [1, 2, 3, 4], 5).map((value, row) => value + Math.sin(row));
  const scaled = features.values.map((value, i) => value * ([small, large, 1, small][i % 4] as number));
  const expected = predictAll(linearRegression().fit(features, values), features);
  const fitted = linearRegression().fit(
    { ...features, values: scaled },
    values.map((value) => value * units),
  );
  const actual = predictAll(fitted, { ...features, values: scaled });
  expect([...actual]).toEqual([...expected].map((value) => value * units));
});

it('predicts the mean where no feature varies', () => {
  const features = { rows: 3, columns: 2, values: Float64Array.of(1, 2, 1, 2, 1, 2) };
  const fitted = linearRegression().fit(features, Float64Array.of(1, 2, 6));
  expect([fitted.intercept, ...fitted.coefficients]).toEqual([3, 0, 0]);
});

function randomFeatures(rows: number, columns: number) {
  const random = createRandom(rows, columns);
  const values = Float64Array.from({ length: rows * columns }, () => random.below(2 ** 20) / 2 ** 19 - 1);
  return { rows, columns, values };
}

function linearTarget(
  { rows, columns, values }: ReturnType<typeof randomFeatures>,
  coefficients: readonly number[],
  intercept: number,
): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) =>
    coefficients.reduce(
      (sum, coefficient, j) => sum + coefficient * (values[row * columns + j] as number),
      intercept,
    ),
  );
}

/** Each column minus its mean, divided by its standard deviation in the population. */
function standardize(values: Float64Array, columns: number): Float64Array {
  const standardized = values.slice();
  for (let column = 0; column < columns; column++) {
    const ofColumn = values.filter((_, i) => i % columns === column);
    const mean = ofColumn.reduce((sum, value) => sum + value, 0) / ofColumn.length;
    const variance = ofColumn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / ofColumn.length;
    ofColumn.forEach((value, row) => {
      standardized[row * columns + column] = (value - mean) / Math.sqrt(variance);
    });
  }
  return standardized;
}
