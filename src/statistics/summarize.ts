import { deviation, mean } from 'd3-array';

/** The centre and the spread of some measurements. */
export interface Summary {
  readonly mean: number;
  /** The sample standard deviation, which divides by n − 1; null for fewer than two values. */
  readonly standardDeviation: number | null;
}

/**
 * Sums up the scores of a model over the folds.
 *
 * @param values at least one, every one finite
 *
 * @example
 * summarize([2, 4, 4, 4, 5, 5, 7, 9]); // mean 5, standard deviation √(32 / 7) = 2.138…
 */
export function summarize(values: Iterable<number>): Summary {
  return { mean: mean(values) ?? Number.NaN, standardDeviation: deviation(values) ?? null };
}
