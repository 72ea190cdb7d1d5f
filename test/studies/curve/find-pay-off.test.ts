import { expect, it } from 'vitest';
import type { CurveSize } from '../../../src/results/curve-result.ts';
import { findPayOff } from '../../../src/studies/curve/find-pay-off.ts';
import { sizeOf } from '../../report/curve/example-curve.ts';

const at = (rows: number, estimate: number, halfWidth = 1): CurveSize =>
  sizeOf(rows, [0.7, 0.01], [0.7, 0.01], [estimate, halfWidth]);
const undefinedAt = (rows: number): CurveSize => ({
  ...at(rows, 0),
  differences: [{ candidate: 'dense-net', estimate: null, low: null, high: null }],
});

it('interpolates where the difference, and then its interval, comes above the margin', () => {
  // −1 at 100 and 3 at 10,000: 1 is halfway, at 1,000. The lower ends are −2 and 2: 1 is three quarters up, 10 ^ 3.5.
  const found = findPayOff([at(100, -1), at(10_000, 3)], 1);
  expect(found.rows).toBeCloseTo(1000, 8);
  expect(found.settledRows).toBeCloseTo(3162.27766, 4);
  expect(found.passingRows).toEqual([]);
});

it('counts a lead only if it lasts', () => {
  const sizes = [at(50, 4), at(100, 3), at(200, -2), at(400, 5), at(800, 0.5)];
  expect(findPayOff(sizes, 1)).toEqual({ rows: null, settledRows: null, passingRows: [50, 100, 400] });
  expect(findPayOff(sizes, 0).passingRows).toEqual([50, 100]);
});

it('takes a size that is not defined for none above the margin', () => {
  expect(findPayOff([at(50, 4), undefinedAt(100)], 1)).toEqual({
    rows: null,
    settledRows: null,
    passingRows: [50],
  });
  expect(findPayOff([undefinedAt(50), at(100, 4)], 1)).toEqual({
    rows: 100,
    settledRows: 100,
    passingRows: [],
  });
});

it('settles nothing without intervals', () => {
  const single: CurveSize = {
    ...at(100, 4),
    differences: [{ candidate: 'dense-net', estimate: 4, low: null, high: null }],
  };
  expect(findPayOff([single], 1)).toEqual({ rows: 100, settledRows: null, passingRows: [] });
});
