import { describe, expect, test } from 'vitest';
import { predictedClasses } from '../../src/metrics/predicted-classes.ts';
import { predictions } from './predictions.ts';

test.each(predictions)("$name: equals numpy's argmax", ({ probabilities, classCount, priors, expected }) => {
  expect(predictedClasses(probabilities, classCount, priors)).toEqual(expected.predicted);
});

test('of equally probable classes the lowest code is chosen', () => {
  expect(predictedClasses(Float64Array.of(0.8, 0.2, 0.5, 0.5), 2)).toEqual(Int32Array.of(0, 0));
  expect(predictedClasses(Float64Array.of(0.2, 0.4, 0.4), 3)).toEqual(Int32Array.of(1));
});

describe('with priors', () => {
  test('a rare class wins where it is more probable than before', () => {
    expect(predictedClasses(Float64Array.of(0.8, 0.2), 2, Float64Array.of(0.9, 0.1))).toEqual(
      Int32Array.of(1),
    );
  });

  test('a model that only repeats the shares chooses one class throughout', () => {
    const shares = Float64Array.of(0.1, 0.7, 0.2);
    expect(predictedClasses(shares, 3, shares)).toEqual(Int32Array.of(0));
  });

  test('a class with no share is never chosen', () => {
    const priors = Float64Array.of(0, 0.5, 0.5);
    expect(predictedClasses(Float64Array.of(0.9, 0.04, 0.06), 3, priors)).toEqual(Int32Array.of(2));
    expect(predictedClasses(Float64Array.of(1, 0, 0), 3, priors)).toEqual(Int32Array.of(1));
  });
});
