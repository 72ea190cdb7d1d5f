import { expect, it } from 'vitest';
import { majorityClass } from '../../../src/models/baseline/majority-class.ts';

it('predicts the training shares of the classes for every row', () => {
  const features = { rows: 5, columns: 1, values: Float64Array.of(1, 2, 3, 4, 5) };
  const fitted = majorityClass().fit(features, Int32Array.of(1, 1, 0, 3, 1), 4);
  const probabilities = new Float64Array(8);
  fitted.predict({ rows: 2, columns: 1, values: Float64Array.of(-9, 9) }, probabilities);
  expect([...probabilities]).toEqual([0.2, 0.6, 0, 0.2, 0.2, 0.6, 0, 0.2]);
  expect(fitted.parameterCount).toBe(4);
});
