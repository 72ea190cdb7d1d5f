import { describe, expect, it } from 'vitest';
import { linearInference } from '../../../src/models/linear-regression/inference.ts';
import { studentTQuantile } from '../../../src/statistics/student-t-quantile.ts';
import { toMatrix } from '../logistic-regression/fixture.ts';
import { manyDependentRows } from '../numeric/many-dependent-rows.ts';

const quantile = (degreesOfFreedom: number): number => studentTQuantile(0.975, degreesOfFreedom);

describe('four points', () => {
  // x = −1, 0, 0, 1 and y = 1, 2, 4, 5: slope 2, intercept 3; residuals 0, −1, 1, 0, so s² = 2 ∕ (4 − 2) = 1.
  const features = toMatrix([[-1], [0], [0], [1]]);
  const { coefficients, intercept } = linearInference(features, Float64Array.of(1, 2, 4, 5), quantile);

  it('have the slope, error and interval that paper gives', () => {
    // Σ(x − x̄)² = 2, and the 97.5 % quantile of t with 2 degrees of freedom is 4.302653.
    const standardError = Math.sqrt(1 / 2);
    expect(coefficients[0]).toEqual({
      problem: null,
      estimate: expect.closeTo(2, 12),
      standardError: expect.closeTo(standardError, 12),
      low: expect.closeTo(2 - 4.302652729911275 * standardError, 8),
      high: expect.closeTo(2 + 4.302652729911275 * standardError, 8),
    });
    expect(intercept).toMatchObject({ estimate: 3, standardError: expect.closeTo(0.5, 12) });
  });
});

it('estimates nothing of columns that depend on one another', () => {
  const features = toMatrix([0, 1, 2, 3, 4, 5].map((x) => [x, 1 - x, (x * x) % 5]));
  const { coefficients, intercept } = linearInference(features, Float64Array.of(1, 2, 2, 4, 5, 7), quantile);
  expect([...coefficients, intercept].map(({ problem }) => problem)).toEqual([
    'collinear',
    'collinear',
    null,
    'collinear',
  ]);
});

it('has no intervals where no row is left over', () => {
  const features = toMatrix([[0], [1]]);
  const { coefficients } = linearInference(features, Float64Array.of(1, 2), quantile);
  expect(coefficients).toEqual([{ problem: 'too-few-rows' }]);
});

it('sees through the rounding of thirty thousand rows that columns depend on one another', () => {
  const { features, independent, values } = manyDependentRows(30_000);
  const { coefficients } = linearInference(features, values, quantile);
  const [, , , , alone] = linearInference(independent, values, quantile).coefficients;
  expect(coefficients.map(({ problem }) => problem)).toEqual([
    null,
    'collinear',
    'collinear',
    'collinear',
    'collinear',
    null,
  ]);
  if (alone?.problem !== null) throw new Error('no estimate');
  expect(coefficients[5]).toMatchObject({
    estimate: expect.closeTo(alone.estimate, 9),
    standardError: expect.closeTo(alone.standardError, 9),
  });
});
