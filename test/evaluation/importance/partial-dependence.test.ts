import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import { partialDependence } from '../../../src/evaluation/importance/partial-dependence.ts';
import type { Predictor } from '../../../src/models/contract/fitted-model.ts';

interface Stored {
  readonly rows: readonly number[];
  readonly columns: number;
  readonly weights: readonly number[];
  readonly intercept: number;
  readonly dependence: readonly {
    readonly feature: number;
    readonly sources: readonly number[];
    readonly average: readonly number[];
  }[];
}

const stored: Stored = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/explain/dependence.json'), 'utf8'),
);
const { columns, weights, intercept } = stored;
const rows: Matrix = { rows: stored.rows.length / columns, columns, values: Float64Array.from(stored.rows) };

/** The logistic regression that scikit-learn fitted. */
const model: Predictor = {
  parameterCount: weights.length + 1,
  predict({ rows: count, values }, predictions) {
    for (let row = 0; row < count; row++) {
      const sum = weights.reduce(
        (total, weight, column) => total + weight * (values[row * columns + column] as number),
        intercept,
      );
      predictions[2 * row + 1] = 1 / (1 + Math.exp(-sum));
      predictions[2 * row] = 1 - (predictions[2 * row + 1] as number);
    }
  },
};
const all = Int32Array.from({ length: rows.rows }, (_, row) => row);

it.each(stored.dependence)("of feature $feature is scikit-learn's", ({ feature, sources, average }) => {
  const found = partialDependence(model, rows, { first: feature, count: 1 }, sources, all, {
    code: 1,
    ofRow: 2,
  });
  expect(found.length).toBe(average.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(average[index] as number, 12);
  });
});

it('leaves the rows as they are, and averages over those that are asked for', () => {
  const before = rows.values.slice();
  const place = { first: 0, count: columns };
  const prediction = new Float64Array(2);
  model.predict({ rows: 1, columns, values: rows.values.slice(5 * columns, 6 * columns) }, prediction);
  // With all columns those of one row, every row is that one.
  const [found] = partialDependence(model, rows, place, [5], Int32Array.of(1, 2), { code: 0, ofRow: 2 });
  expect(found).toBe(prediction[0]);
  expect(rows.values).toEqual(before);
});
