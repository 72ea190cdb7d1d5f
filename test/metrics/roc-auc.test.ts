import { expect, test } from 'vitest';
import { rocAuc } from '../../src/metrics/roc-auc.ts';
import { predictions } from './predictions.ts';

test('the example holds', () => {
  // Class 1 is given .35 and .8, class 0 .1 and .4: three of the four pairs are in order.
  const probabilities = Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.65, 0.35, 0.2, 0.8);
  expect(rocAuc(Int32Array.of(0, 0, 1, 1), probabilities, 2)).toBe(0.75);
});

test('equal probabilities count half', () => {
  expect(rocAuc(Int32Array.of(0, 1), Float64Array.of(0.4, 0.6, 0.4, 0.6), 2)).toBe(0.5);
});

test.each(predictions)('$name: equals scikit-learn', ({ classes, probabilities, classCount, expected }) => {
  const score = rocAuc(classes, probabilities, classCount);
  if (expected.scores.rocAuc === null) expect(score).toBeNull();
  else expect(score).toBeCloseTo(expected.scores.rocAuc, 12);
});
