import { expect, test } from 'vitest';
import { logLoss } from '../../src/metrics/log-loss.ts';
import { predictions } from './predictions.ts';

test('the example holds: not knowing costs ln 2', () => {
  expect(logLoss(Int32Array.of(0, 1), Float64Array.of(0.5, 0.5, 0.5, 0.5), 2)).toBeCloseTo(Math.log(2), 15);
});

test('a mistake made with certainty is finite', () => {
  // −ln 2^−52 = 52 ln 2
  expect(logLoss(Int32Array.of(1), Float64Array.of(1, 0), 2)).toBeCloseTo(52 * Math.log(2), 12);
});

test('a row is divided by its sum', () => {
  expect(logLoss(Int32Array.of(0), Float64Array.of(0.25, 0.25), 2)).toBeCloseTo(Math.log(2), 15);
});

test.each(predictions)('$name: equals scikit-learn', ({ classes, probabilities, classCount, expected }) => {
  expect(logLoss(classes, probabilities, classCount)).toBeCloseTo(expected.scores.logLoss, 12);
});
