import { expect, test } from 'vitest';
import { chances } from '../../src/statistics/chances.ts';

test('the example holds', () => {
  expect(chances({ estimate: 0.5814, standardError: 0.2, units: 20 }, 1)?.candidate).toBeCloseTo(0.025, 4);
});

test('an interval that ends at the margin leaves 2.5 % beyond it, and the three add up to 1', () => {
  // t(0.975; 9) = 2.262157
  const { candidate, equivalent, reference } = chances(
    { estimate: 0, standardError: 1 / 2.262157, units: 10 },
    1,
  ) ?? { candidate: 0, equivalent: 0, reference: 0 };
  expect(candidate).toBeCloseTo(0.025, 6);
  expect(reference).toBeCloseTo(0.025, 6);
  expect(equivalent).toBeCloseTo(0.95, 6);
});

test('without a spread the difference is where the estimate is', () => {
  const certain = (estimate: number) => chances({ estimate, standardError: 0, units: 10 }, 1);
  expect(certain(3)).toEqual({ candidate: 1, equivalent: 0, reference: 0 });
  expect(certain(0)).toEqual({ candidate: 0, equivalent: 1, reference: 0 });
  expect(certain(-3)).toEqual({ candidate: 0, equivalent: 0, reference: 1 });
});

test('are not known without a standard error', () => {
  expect(chances({ estimate: 0, standardError: null, units: 1 }, 1)).toBeNull();
});
