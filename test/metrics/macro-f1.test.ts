import { expect, test } from 'vitest';
import { macroF1 } from '../../src/metrics/macro-f1.ts';
import { predictions } from './predictions.ts';

test('the example holds', () => {
  // Class 0: recall 2/3, precision 1, F1 4/5. Class 1: recall 1, precision 1/2, F1 2/3.
  const score = macroF1(Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 0, 1, 1), 2);
  expect(score).toBeCloseTo((4 / 5 + 2 / 3) / 2, 15);
});

test.each(predictions)('$name: equals scikit-learn', ({ classes, classCount, expected }) => {
  expect(macroF1(classes, expected.predicted, classCount)).toBeCloseTo(expected.scores.macroF1, 12);
});
