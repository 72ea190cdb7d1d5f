import { expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { sizeOfPoint } from '../../../src/studies/shared/point-size.ts';

it('has points of a hundredth of the metric, or of the baseline’s error', () => {
  expect(sizeOfPoint('accuracy', 0.7)).toBe(0.01);
  expect(sizeOfPoint('rSquared', 0)).toBe(0.01);
  expect(sizeOfPoint('rmse', 77)).toBe(0.77);
});

it('refuses a baseline without an error, against which nothing could be held', () => {
  expect(() => sizeOfPoint('rmse', 0)).toThrow(InputError);
});
