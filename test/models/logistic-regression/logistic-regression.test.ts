import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import {
  type FittedLogisticRegression,
  type LogisticRegressionOptions,
  logisticRegression,
} from '../../../src/models/logistic-regression/logistic-regression.ts';
import { fitArguments, fixture, type Learned, largestDifference, smallCase, smallCases } from './fixture.ts';

const fit = (name: string, options?: LogisticRegressionOptions) =>
  logisticRegression(options).fit(...fitArguments(smallCase(name)));

/** The worse of the intercepts' and the coefficients' largest difference from scikit-learn's. */
function differenceFrom({ intercepts, coefficients }: Learned, fitted: FittedLogisticRegression): number {
  return Math.max(
    largestDifference(fitted.intercepts, intercepts),
    largestDifference(fitted.coefficients, coefficients.flat()),
  );
}

describe.each(smallCases.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const [features, classes, classCount] = fitArguments(example);
  const newton = logisticRegression({ solver: 'newton' }).fit(features, classes, classCount);
  const conjugate = logisticRegression({ solver: 'newton-cg' }).fit(features, classes, classCount);

  it("has scikit-learn's coefficients, by either solver", () => {
    expect(differenceFrom(example, newton)).toBeLessThan(1e-6);
    expect(differenceFrom(example, conjugate)).toBeLessThan(1e-6);
    expect(newton.summary.converged && conjugate.summary.converged).toBe(true);
    expect([newton.solver, conjugate.solver]).toEqual(['newton', 'newton-cg']);
  });

  it("has scikit-learn's probabilities", () => {
    const rows = {
      rows: 5,
      columns: features.columns,
      values: features.values.slice(0, 5 * features.columns),
    };
    const probabilities = new Float64Array(5 * classCount);
    newton.predict(rows, probabilities);
    expect(largestDifference(probabilities, example.probabilities.flat())).toBeLessThan(1e-6);
  });

  it('counts what it learned', () => {
    expect(newton.parameterCount).toBe(example.intercepts.length + example.coefficients.flat().length);
  });
});

it('without a ridge has the unpenalized coefficients', () => {
  const [expected] = fixture<Learned[]>('unpenalized.json') as [Learned];
  expect(differenceFrom(expected, fit(expected.name, { ridge: 0 }))).toBeLessThan(1e-6);
});

it('without a ridge leaves an aliased coefficient at zero', () => {
  const [features, classes] = fitArguments(smallCase('binary 60 x 3'));
  // A fourth feature, the sum of the other three.
  const values = Float64Array.from({ length: 60 * 4 }, (_, i) => {
    const row = features.values.subarray(Math.floor(i / 4) * 3, Math.floor(i / 4) * 3 + 3);
    return i % 4 < 3 ? (row[i % 4] ?? Number.NaN) : row.reduce((sum, value) => sum + value, 0);
  });
  const fitted = logisticRegression({ ridge: 0 }).fit({ rows: 60, columns: 4, values }, classes, 2);
  const [{ intercepts, coefficients }] = fixture<Learned[]>('unpenalized.json') as [Learned];
  // The Hessian takes the features in order, so that the intercept, which comes last, is unaffected.
  expect(largestDifference(fitted.intercepts, intercepts)).toBeLessThan(1e-6);
  expect(largestDifference(fitted.coefficients, [...coefficients.flat(), 0])).toBeLessThan(1e-6);
});

it('takes conjugate gradients where parameters are many', () => {
  // 3 classes × (30 + 1) parameters, and 8 × 31.
  const [features, classes] = fitArguments(smallCase('wide, three classes 24 x 30'));
  expect(logisticRegression().fit(features, classes, 3).solver).toBe('newton');
  const eight = classes.map((_, row) => row % 8);
  expect(logisticRegression().fit(features, eight, 8).solver).toBe('newton-cg');
});

describe('a class without training rows', () => {
  const [features, classes] = fitArguments(smallCase('binary 60 x 3'));
  const probabilitiesOf = (fitted: FittedLogisticRegression, classCount: number) => {
    const probabilities = new Float64Array(60 * classCount).fill(Number.NaN);
    fitted.predict(features, probabilities);
    return probabilities;
  };

  it('gets probability 0, and the others are fitted as if it did not exist', () => {
    const without = logisticRegression().fit(features, classes, 2);
    const withAbsent = logisticRegression().fit(
      features,
      classes.map((code) => code * 2),
      3,
    );
    const expected = [...probabilitiesOf(without, 2)].flatMap((value, i) => (i % 2 ? [0, value] : [value]));
    expect([...probabilitiesOf(withAbsent, 3)]).toEqual(expected);
    expect(withAbsent.parameterCount).toBe(4);
    expect([...withAbsent.presentClasses]).toEqual([0, 2]);
  });

  it('is no matter among more classes either', () => {
    const three = fitArguments(smallCase('three classes 60 x 2'));
    const without = logisticRegression().fit(...three);
    const shifted = logisticRegression().fit(
      three[0],
      three[1].map((code) => code + 1),
      5,
    );
    expect(shifted.coefficients).toEqual(without.coefficients);
    const probabilities = new Float64Array(60 * 5).fill(Number.NaN);
    shifted.predict(three[0], probabilities);
    expect(probabilities.filter((_, i) => i % 5 === 0 || i % 5 === 4).every((value) => value === 0)).toBe(
      true,
    );
  });

  it('leaves probability 1 to a class that is alone', () => {
    for (const solver of ['newton', 'newton-cg'] as const) {
      const fitted = logisticRegression({ solver }).fit(features, new Int32Array(60).fill(1), 3);
      expect([...probabilitiesOf(fitted, 3)]).toEqual(new Array(60).fill([0, 1, 0]).flat());
      expect(fitted.summary.converged).toBe(true);
    }
  });
});

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a ridge of %s', (ridge) => {
  expect(() => logisticRegression({ ridge })).toThrow(InputError);
});
