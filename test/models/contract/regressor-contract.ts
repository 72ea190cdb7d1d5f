import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import type { FittedRegressor, Regressor } from '../../../src/models/contract/regressor.ts';
import { createRandom } from '../../../src/random/random.ts';

/** Training rows of a contract test. */
interface Rows {
  readonly features: Matrix;
  readonly values: Float64Array;
}

/**
 * What every regressor promises, whatever it learns: the suite runs over each of them.
 *
 * @param size what its number of parameters follows from: its form, or the rows too
 */
export function describeRegressorContract(
  name: string,
  create: () => Regressor,
  size: 'of its form' | 'of the rows' = 'of its form',
): void {
  describe(`${name} keeps the regressor contract`, () => {
    const cases: readonly [string, Rows][] = [
      ['several features', makeRows(60, 4)],
      ['one feature', makeRows(60, 1)],
      ['a constant feature', withFeature(makeRows(60, 3), () => 2.1)],
      ['a feature twice', withFeature(makeRows(60, 3), (_, second) => second)],
      ['more features than rows', makeRows(12, 30)],
      ['a target far from zero', withValues(makeRows(60, 4), (value) => 1e6 + 1e3 * value)],
      ['a constant target', withValues(makeRows(60, 4), () => -3.3)],
    ];

    it.each(cases)('gives finite numbers with %s', (_, rows) => {
      const fitted = create().fit(rows.features, rows.values);
      expect(predict(fitted, rows.features).every(Number.isFinite)).toBe(true);
      expect(Number.isInteger(fitted.parameterCount)).toBe(true);
      expect(fitted.parameterCount).toBeGreaterThan(0);
      expect(fitted.summary.iterations).toBeGreaterThan(0);
    });

    it.each(cases)('gives one row the same bits as the batch with %s', (_, rows) => {
      const fitted = create().fit(rows.features, rows.values);
      predict(fitted, rows.features).forEach((answer, row) => {
        expect(predict(fitted, rowOf(rows.features, row))).toEqual(Float64Array.of(answer));
      });
    });

    it('predicts about a constant target itself, in its own unit', () => {
      const { features, values } = withValues(makeRows(60, 4), () => 5e4);
      for (const answer of predict(create().fit(features, values), features)) {
        expect(Math.abs(answer - 5e4)).toBeLessThan(1);
      }
    });

    it('writes only the numbers of the rows it was given', () => {
      const { features, values } = makeRows(60, 4);
      const fitted = create().fit(features, values);
      const answers = new Float64Array(3).fill(Number.NaN);
      fitted.predict({ rows: 2, columns: 4, values: features.values.slice(0, 8) }, answers);
      expect(answers.slice(0, 2)).toEqual(predict(fitted, features).slice(0, 2));
      expect(answers[2]).toBeNaN();
    });

    it('leaves its inputs as they were', () => {
      const { features, values } = makeRows(60, 4);
      predict(create().fit(features, values), features);
      expect({ features, values }).toEqual(makeRows(60, 4));
    });

    it('gives the same bits for the same options and data', () => {
      const { features, values } = makeRows(60, 4);
      const [first, second] = [create(), create()].map((model) =>
        predict(model.fit(features, values), features),
      );
      expect(first).toEqual(second);
    });

    it('forgets earlier fits, and a later one changes nothing fitted before', () => {
      const rows = makeRows(60, 4);
      const regressor = create();
      const first = regressor.fit(rows.features, rows.values);
      const before = predict(first, rows.features);
      const other = makeRows(40, 2);
      const fresh = create().fit(other.features, other.values);
      const later = regressor.fit(other.features, other.values);
      expect(predict(later, other.features)).toEqual(predict(fresh, other.features));
      expect(predict(regressor.fit(rows.features, rows.values), rows.features)).toEqual(before);
      expect(predict(first, rows.features)).toEqual(before);
    });

    it('predicts anew what it is given, whatever it predicted before', () => {
      const { features, values } = makeRows(60, 4);
      const fitted = create().fit(features, values);
      const before = predict(fitted, features);
      predict(fitted, rowOf(features, 7));
      const reused = new Float64Array(before.length).fill(0.5);
      fitted.predict(features, reused);
      expect(reused).toEqual(before);
    });

    it.runIf(size === 'of its form')('counts as many parameters whatever the numbers are', () => {
      const counts = [makeRows(60, 4), withValues(makeRows(80, 4), (value) => 9 - value)].map(
        ({ features, values }) => create().fit(features, values).parameterCount,
      );
      expect(counts[0]).toBe(counts[1]);
    });
  });
}

/** Rows whose number is the sum of their features, but for noise. */
function makeRows(count: number, columns: number): Rows {
  const random = createRandom(count, columns);
  const uniform = () => random.below(10_000) / 5000 - 1;
  const values = Float64Array.from({ length: count * columns }, uniform);
  const features = { rows: count, columns, values };
  return {
    features,
    values: Float64Array.from({ length: count }, (_, row) =>
      rowOf(features, row).values.reduce((sum, value) => sum + value, uniform()),
    ),
  };
}

/** The same rows, their first feature made of the first two. */
function withFeature(rows: Rows, feature: (first: number, second: number) => number): Rows {
  const { columns, values } = rows.features;
  const changed = values.map((value, i) => (i % columns ? value : feature(value, values[i + 1] as number)));
  return { ...rows, features: { ...rows.features, values: changed } };
}

function withValues(rows: Rows, change: (value: number) => number): Rows {
  return { ...rows, values: rows.values.map(change) };
}

function rowOf({ columns, values }: Matrix, row: number): Matrix {
  return { rows: 1, columns, values: values.slice(row * columns, (row + 1) * columns) };
}

function predict(fitted: FittedRegressor, features: Matrix): Float64Array {
  const answers = new Float64Array(features.rows).fill(Number.NaN);
  fitted.predict(features, answers);
  return answers;
}
