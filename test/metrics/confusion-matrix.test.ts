import { expect, test } from 'vitest';
import { confusionMatrix } from '../../src/metrics/confusion-matrix.ts';
import { predictions } from './predictions.ts';

test('the example holds: rows are the truth', () => {
  expect(confusionMatrix(Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 1), 2)).toEqual(
    Int32Array.of(1, 1, 0, 1),
  );
});

test.each(predictions)('$name: equals scikit-learn', ({ classes, classCount, expected }) => {
  expect(confusionMatrix(classes, expected.predicted, classCount)).toEqual(expected.confusionMatrix);
});
