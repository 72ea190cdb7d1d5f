import { expect, it } from 'vitest';
import { createPredictor } from '../../../src/models/logistic-regression/predictor.ts';

it('turns the score of two classes into their odds', () => {
  const predict = createPredictor({
    classCount: 2,
    presentClasses: Int32Array.of(0, 1),
    intercepts: Float64Array.of(-Math.log(2)),
    coefficients: Float64Array.of(Math.log(3), 0.5),
  });
  const probabilities = new Float64Array(6);
  predict({ rows: 3, columns: 2, values: Float64Array.of(1, 0, 0, 0, 0, 1e5) }, probabilities);
  // Odds of 3/2, 1/2 and infinity.
  [0.4, 0.6, 2 / 3, 1 / 3, 0, 1].forEach((expected, i) => {
    expect(probabilities[i]).toBeCloseTo(expected, 12);
  });
});

it('divides the exponentials of the scores of more classes by their sum', () => {
  const predict = createPredictor({
    classCount: 4,
    presentClasses: Int32Array.of(0, 1, 3),
    intercepts: Float64Array.of(0, Math.log(2), 0),
    coefficients: Float64Array.of(0, 0, Math.log(5)),
  });
  const probabilities = new Float64Array(8).fill(Number.NaN);
  predict({ rows: 2, columns: 1, values: Float64Array.of(1, 1e6) }, probabilities);
  [1 / 8, 2 / 8, 0, 5 / 8, 0, 0, 0, 1].forEach((expected, i) => {
    expect(probabilities[i]).toBeCloseTo(expected, 12);
  });
});
