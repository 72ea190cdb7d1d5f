import { expect, test } from 'vitest';
import { balancedAccuracy } from '../../src/metrics/balanced-accuracy.ts';
import { predictions } from './predictions.ts';

test('the example holds: always guessing one class earns 1 / classes', () => {
  expect(balancedAccuracy(Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 0, 0, 0), 2)).toBe(0.5);
});

test.each(predictions)('$name: equals scikit-learn', ({ classes, classCount, expected }) => {
  const score = balancedAccuracy(classes, expected.predicted, classCount);
  expect(score).toBeCloseTo(expected.scores.balancedAccuracy, 12);
});
