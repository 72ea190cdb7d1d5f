import type { Interval } from './interval.ts';
import { studentTQuantile } from './student-t-quantile.ts';

/**
 * The 95 % interval of a score that models got on rows that they did not learn from, when only sums of the rows are known:
 * what `unitInterval` gives of one repeat and with ρ = 0, the fits being taken as they are. The estimate reaches
 * t(0.975; n − 1) × s ÷ √n to either side.
 *
 * @param units independent rows
 * @param squares the sum over the rows of the square of how much each moves the score, which add up to 0
 * @returns no interval for a single row
 *
 * @example
 * // s² = 8 ÷ 3 and t(0.975; 3) = 3.1824: 0.5 ± 3.1824 × √(8 ÷ 3 ÷ 4) = 0.5 ± 2.598
 * intervalOfSums(0.5, 4, 8);
 */
export function intervalOfSums(estimate: number, units: number, squares: number): Interval {
  if (units < 2) return { estimate, low: null, high: null };
  const variance = Math.max(0, squares) / (units - 1);
  const halfWidth = studentTQuantile(0.975, units - 1) * Math.sqrt(variance / units);
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth };
}
