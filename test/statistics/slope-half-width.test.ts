import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slopeHalfWidth } from '../../src/statistics/slope-half-width.ts';

interface PowerLaw {
  readonly rows: readonly number[];
  readonly exponent: number;
  readonly high: number;
  readonly residuals: readonly number[];
}

const laws: Readonly<Record<string, PowerLaw>> = JSON.parse(
  readFileSync(new URL('../fixtures/cost-curve/power-laws.json', import.meta.url), 'utf8'),
);

test.each(Object.entries(laws))('%s: agrees with scipy', (_, { rows, exponent, high, residuals }) => {
  expect(slopeHalfWidth(rows.map(Math.log), residuals)).toBeCloseTo(high - exponent, 9);
});

test('the example holds', () => {
  // t(0.975; 1) = 12.7062, Σ residual² = 0.06, Σ (x − 2)² = 2.
  expect(slopeHalfWidth([1, 2, 3], [0.1, -0.2, 0.1])).toBeCloseTo(12.7062 * Math.sqrt(0.03), 4);
});
