import { expect, it } from 'vitest';
import { createLinearPredictor } from '../../../src/models/linear-regression/predictor.ts';

it('adds the products of features and coefficients to the intercept', () => {
  const predict = createLinearPredictor({ intercept: 10, coefficients: Float64Array.of(2, -3) });
  const answers = new Float64Array(3).fill(-1);
  predict({ rows: 2, columns: 2, values: Float64Array.of(1, 1, 0.5, 4) }, answers);
  expect([...answers]).toEqual([10 + 2 - 3, 10 + 1 - 12, -1]);
});
