import { slopeHalfWidth } from '../../statistics/slope-half-width.ts';

/** How long something took at one size. */
export interface CostPoint {
  readonly rows: number;
  readonly milliseconds: number;
}

/** How time grows with rows: milliseconds = coefficient × rows ^ exponent. */
export interface CostCurve {
  readonly coefficient: number;
  readonly exponent: number;
  /** The ends of the exponent's 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** The sizes that it was fitted on. */
  readonly rows: readonly number[];
}

/**
 * Finds out how time grows with rows, by a power law: a straight line through the logarithms. With an exponent of 1 the
 * time doubles where the rows double, below 1 it grows more slowly. The interval tells how well a power law fits at all.
 *
 * @param points at least three sizes, every time above 0
 *
 * @example
 * // 3 ms for 10 rows, 6 for 40, 12 for 160: rows ^ 0.5
 * await fitCostCurve([
 *   { rows: 10, milliseconds: 3 },
 *   { rows: 40, milliseconds: 6 },
 *   { rows: 160, milliseconds: 12 },
 * ]);
 */
export async function fitCostCurve(points: readonly CostPoint[]): Promise<CostCurve> {
  // Loaded here, because it takes 20 ms, which no other command is to wait for.
  const { PowerRegression } = await import('ml-regression');
  const rows = points.map((point) => point.rows);
  const milliseconds = points.map((point) => point.milliseconds);
  const law = new PowerRegression(rows, milliseconds);
  const residuals = points.map((point) => Math.log(point.milliseconds / law.predict(point.rows)));
  const halfWidth = slopeHalfWidth(rows.map(Math.log), residuals);
  return {
    coefficient: law.A,
    exponent: law.B,
    low: law.B - halfWidth,
    high: law.B + halfWidth,
    rows,
  };
}
