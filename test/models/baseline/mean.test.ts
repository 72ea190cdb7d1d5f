import { expect, it } from 'vitest';
import { meanBaseline } from '../../../src/models/baseline/mean.ts';

const features = { rows: 3, columns: 1, values: Float64Array.of(1, 2, 3) };

it('predicts the mean of the training rows for every row', () => {
  const fitted = meanBaseline().fit(features, Float64Array.of(1, 2, 6));
  const answers = new Float64Array(2);
  fitted.predict({ rows: 2, columns: 1, values: Float64Array.of(-9, 9) }, answers);
  expect([...answers]).toEqual([3, 3]);
  expect(fitted.parameterCount).toBe(1);
});

it('loses nothing of a small number beside large ones', () => {
  // Summed from the left, 3 is lost in 1e20, and the mean comes out as 0.
  const fitted = meanBaseline().fit(features, Float64Array.of(1e20, 3, -1e20));
  const answers = new Float64Array(1);
  fitted.predict({ rows: 1, columns: 1, values: Float64Array.of(0) }, answers);
  expect(answers[0]).toBe(1);
});
