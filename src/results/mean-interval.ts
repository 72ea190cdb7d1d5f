import { correctedInterval } from '../statistics/corrected-interval.ts';
import type { Range } from '../statistics/typical-range.ts';
import type { Protocol } from './comparison-result.ts';

/**
 * How far the mean of a figure over the folds is uncertain: about 95 %, by the corrected resampled variance that is
 * meant for differences (Nadeau and Bengio, 2003), applied to the figure itself. It knows nothing of how else the table
 * could have been drawn, so that it is approximate.
 *
 * @param values one a fold that defines the figure
 * @returns null for fewer than two folds, which show no spread
 */
export function meanInterval(
  values: readonly number[],
  { testRows, trainRows }: Pick<Protocol, 'testRows' | 'trainRows'>,
): Range | null {
  if (values.length === 0) return null;
  const { low, high } = correctedInterval(values, testRows / trainRows);
  return low === null || high === null ? null : { low, high };
}
