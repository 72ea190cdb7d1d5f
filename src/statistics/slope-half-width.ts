import { deviation } from 'd3-array';
import { studentTQuantile } from './student-t-quantile.ts';

/**
 * How far the slope of a straight line through some points is uncertain: half the width of its 95 % confidence
 * interval, t(0.975; n − 2) × √(Σ residual² ∕ (n − 2)) ∕ √(Σ (x − mean)²), as for any line by least squares
 * (Draper and Smith, Applied Regression Analysis, 1966).
 *
 * @param x one a point, at least three, not all alike
 * @param residuals how far each point lies above the line
 * @returns in units of y ∕ units of x
 *
 * @example
 * slopeHalfWidth([1, 2, 3], [0.1, -0.2, 0.1]); // 12.706 × √0.06 ∕ √2 = 2.2
 */
export function slopeHalfWidth(x: readonly number[], residuals: readonly number[]): number {
  const degreesOfFreedom = x.length - 2;
  const sumOfSquares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const spread = (deviation(x) ?? 0) * Math.sqrt(x.length - 1);
  return (studentTQuantile(0.975, degreesOfFreedom) * Math.sqrt(sumOfSquares / degreesOfFreedom)) / spread;
}
