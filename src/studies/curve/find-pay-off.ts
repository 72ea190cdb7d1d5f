import type { CurveSize, PayOff } from '../../results/curve-result.ts';
import { headlineDifference } from '../../results/find-model.ts';
import { lastingCrossing } from '../../statistics/lasting-crossing.ts';

/**
 * Finds the training rows from which on the net is better by more than the margin, for good: a size at which it is ahead
 * counts for nothing if it is not at a later one. A size without a difference, or without an interval, is none above it.
 *
 * @param margin in points
 */
export function findPayOff(sizes: readonly CurveSize[], margin: number): PayOff {
  const rows = sizes.map((size) => size.rows);
  const estimates = sizes.map((size) => headlineDifference(size).estimate ?? Number.NEGATIVE_INFINITY);
  const lows = sizes.map((size) => headlineDifference(size).low ?? Number.NEGATIVE_INFINITY);
  const lastBelow = estimates.findLastIndex((estimate) => !(estimate > margin));
  return {
    rows: lastingCrossing(rows, estimates, margin),
    settledRows: lastingCrossing(rows, lows, margin),
    passingRows: rows.slice(0, lastBelow + 1).filter((_, size) => (estimates[size] as number) > margin),
  };
}
