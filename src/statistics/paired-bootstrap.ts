import { quantile } from 'd3-array';
import type { Interval } from './interval.ts';

/** A source of whole numbers from 0 to `bound` − 1, each equally likely. */
interface RandomSource {
  below(bound: number): number;
}

/**
 * How much better one model is than another on a fixed test set, with the percentile bootstrap interval over its rows
 * (Efron, 1979): both models are judged on the same rows, drawn with replacement again and again, and the interval
 * holds the middle 95 % of the differences. It covers the chance in which rows the test set has; the two fits are
 * taken as they are. Draws on which the scores are not defined, such as of one class only, are left out.
 *
 * @param rows the rows of the test set, at least 1
 * @param difference the difference of the scores on the rows with these indices, defined on all rows; the array is
 * reused between calls
 * @param random draws the rows
 * @returns in the unit of `difference`, whose value on all rows is the estimate
 */
export function pairedBootstrap(
  rows: number,
  difference: (rowIndices: Int32Array) => number | null,
  random: RandomSource,
  resamples = 2000,
): Interval {
  const drawn = Int32Array.from({ length: rows }, (_, row) => row);
  const estimate = difference(drawn);
  if (estimate === null) throw new TypeError('the scores are not defined on the test rows');
  const differences: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    for (let draw = 0; draw < rows; draw++) drawn[draw] = random.below(rows);
    const drawnDifference = difference(drawn);
    if (drawnDifference !== null) differences.push(drawnDifference);
  }
  return {
    estimate,
    low: quantile(differences, 0.025) ?? null,
    high: quantile(differences, 0.975) ?? null,
  };
}
