import { expect, test } from 'vitest';
import { studentTQuantile } from '../../src/statistics/student-t-quantile.ts';
import { fixture } from './fixture.ts';

interface Quantile {
  readonly probability: number;
  readonly degreesOfFreedom: number;
  readonly quantile: number;
}

test.each(
  fixture<Quantile[]>('student-t.json'),
)('$probability with $degreesOfFreedom degrees of freedom agrees with mpmath to 12 digits', ({
  probability,
  degreesOfFreedom,
  quantile,
}) => {
  expect(studentTQuantile(probability, degreesOfFreedom) / quantile).toBeCloseTo(1, 12);
});

test('the median is 0', () => {
  expect(studentTQuantile(0.5, 1)).toBeCloseTo(0, 15);
  expect(studentTQuantile(0.5, 8)).toBeCloseTo(0, 15);
});

test('the example holds', () => {
  // As in every printed table of t.
  expect(studentTQuantile(0.975, 19).toFixed(3)).toBe('2.093');
});
