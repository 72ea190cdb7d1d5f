import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CostCurve, fitCostCurve } from '../../../src/studies/curve/cost-curve.ts';

interface PowerLaw extends CostCurve {
  readonly milliseconds: readonly number[];
  readonly low: number;
  readonly high: number;
}

const laws: Readonly<Record<string, PowerLaw>> = JSON.parse(
  readFileSync(new URL('../../fixtures/cost-curve/power-laws.json', import.meta.url), 'utf8'),
);

test.each(Object.entries(laws))('%s: agrees with scipy', async (_, expected) => {
  const points = expected.rows.map((rows, index) => ({
    rows,
    milliseconds: expected.milliseconds[index] as number,
  }));
  const found = await fitCostCurve(points);
  for (const quantity of ['coefficient', 'exponent', 'low', 'high'] as const) {
    expect(found[quantity], quantity).toBeCloseTo(expected[quantity], 9);
  }
  expect(found.rows).toEqual(expected.rows);
});

test('the example holds', async () => {
  // Four times the rows take twice the time, exactly: the square root. 3 ÷ √10 = 0.949.
  const found = await fitCostCurve([
    { rows: 10, milliseconds: 3 },
    { rows: 40, milliseconds: 6 },
    { rows: 160, milliseconds: 12 },
  ]);
  expect(found.exponent).toBeCloseTo(0.5, 12);
  expect(found.coefficient).toBeCloseTo(3 / Math.sqrt(10), 12);
  expect(found.high - found.low).toBeLessThan(1e-12);
});
