import { quantile } from 'd3-array';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Where nine tenths of some measurements lie, from the 5th to the 95th percentile: what something usually takes,
 * without the few times it was disturbed. The percentiles are interpolated between the measurements (type 7 of Hyndman
 * and Fan, Sample Quantiles in Statistical Packages, 1996).
 *
 * @returns null for fewer than two measurements, which show no spread
 *
 * @example
 * typicalRange([10, 20, 30]); // { low: 11, high: 29 }
 */
export function typicalRange(samples: readonly number[]): Range | null {
  if (samples.length < 2) return null;
  return { low: quantile(samples, 0.05) as number, high: quantile(samples, 0.95) as number };
}
