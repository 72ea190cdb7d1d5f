import { expect, test } from 'vitest';
import { accuracy } from '../../src/metrics/accuracy.ts';
import { predictions } from './predictions.ts';

test('the example holds', () => {
  expect(accuracy(Int32Array.of(0, 1, 1, 0), Int32Array.of(0, 1, 0, 0))).toBe(0.75);
});

test.each(predictions)('$name: equals scikit-learn', ({ classes, expected }) => {
  expect(accuracy(classes, expected.predicted)).toBeCloseTo(expected.scores.accuracy, 12);
});
