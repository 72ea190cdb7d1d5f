import { quantile } from 'd3-array';

/** From the lower to the upper quartile. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The middle half of some measurements, from the lower to the upper quartile: where most runs of something lie,
 * whatever the few that were disturbed took. The quartiles are interpolated between the measurements (type 7 of Hyndman
 * and Fan, Sample Quantiles in Statistical Packages, 1996).
 *
 * @returns null for fewer than two measurements, which show no spread
 *
 * @example
 * middleHalf([1, 2, 3, 4, 100]); // { low: 2, high: 4 }
 */
export function middleHalf(samples: readonly number[]): Range | null {
  if (samples.length < 2) return null;
  return { low: quantile(samples, 0.25) as number, high: quantile(samples, 0.75) as number };
}
