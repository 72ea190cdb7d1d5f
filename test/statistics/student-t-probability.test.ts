import { expect, test } from 'vitest';
import { studentTProbability } from '../../src/statistics/student-t-probability.ts';
import { fixture } from './fixture.ts';

interface Quantile {
  readonly probability: number;
  readonly degreesOfFreedom: number;
  readonly quantile: number;
}

test.each(
  fixture<Quantile[]>('student-t.json'),
)('$probability with $degreesOfFreedom degrees of freedom: equals mpmath to either side', ({
  probability,
  degreesOfFreedom,
  quantile,
}) => {
  expect(studentTProbability(quantile, degreesOfFreedom)).toBeCloseTo(probability, 12);
  expect(studentTProbability(-quantile, degreesOfFreedom)).toBeCloseTo(1 - probability, 12);
});

test('nothing lies beyond the infinite', () => {
  expect(studentTProbability(Number.POSITIVE_INFINITY, 4)).toBeCloseTo(1, 12);
  expect(studentTProbability(Number.NEGATIVE_INFINITY, 4)).toBeCloseTo(0, 12);
});
