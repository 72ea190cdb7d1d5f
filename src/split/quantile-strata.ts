import { bisectRight } from 'd3-array';

/** Rows by the size of their numbers. */
export interface Strata {
  /** The stratum of each row, 0 … count − 1, smaller numbers in lower strata. */
  readonly codes: Int32Array;
  /** Every stratum holds at least one row. */
  readonly count: number;
}

/**
 * Cuts numbers into strata of about equally many rows at their quantiles, so that the folds of a numeric target can be
 * dealt as those of classes are: small, middling and large numbers to every fold. Equal numbers share a stratum, and
 * where many are equal there are fewer strata.
 *
 * @param values finite, at least one
 * @param most how many strata there may be, at least 1
 *
 * @example
 * quantileStrata(Float64Array.of(5, 1, 9, 1), 2); // codes 1, 0, 1, 0
 */
export function quantileStrata(values: Float64Array, most: number): Strata {
  const sorted = values.toSorted();
  const smallest = sorted[0] as number;
  const cuts = Array.from(
    { length: most - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / most)] as number,
  );
  const bounds = [...new Set(cuts)].filter((bound) => bound > smallest);
  return {
    codes: Int32Array.from(values, (value) => bisectRight(bounds, value)),
    count: bounds.length + 1,
  };
}
