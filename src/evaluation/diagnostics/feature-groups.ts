import { bisectRight } from 'd3-array';
import type { Feature } from '../../describe/dataset.ts';
import { presentNumbers } from '../../statistics/present-numbers.ts';

/** How many equally filled ranges a number is cut into. */
const ranges = 20;

/** Of more rows than this, evenly spread ones say where the ranges end. */
const mostSortedRows = 100_000;

/** The rows by what a feature says of them; a group may be empty. */
export interface FeatureGroups {
  /** The group of each row, 0 … count − 1. */
  readonly groups: Int32Array;
  readonly count: number;
}

/**
 * Groups the rows by one feature alone: by each of its levels, or by each of twenty equally filled ranges of a number.
 * Rows without a value are a group of their own, the last.
 */
export function featureGroups(feature: Feature): FeatureGroups {
  return feature.kind === 'category' ? levelGroups(feature) : rangeGroups(feature.values);
}

function levelGroups({ codes, levels }: Extract<Feature, { kind: 'category' }>): FeatureGroups {
  return { groups: codes.map((code) => (code < 0 ? levels.length : code)), count: levels.length + 1 };
}

function rangeGroups(values: Float64Array): FeatureGroups {
  const sorted = presentNumbers(everyNth(values, Math.ceil(values.length / mostSortedRows))).sort();
  const bounds = Array.from(
    { length: ranges - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / ranges)],
  );
  const upper = [...new Set(bounds)].filter((bound) => bound !== undefined);
  const groups = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    groups[row] = Number.isNaN(value) ? upper.length + 1 : bisectRight(upper, value);
  }
  return { groups, count: upper.length + 2 };
}

function everyNth(values: Float64Array, step: number): Float64Array {
  if (step <= 1) return values;
  return Float64Array.from(
    { length: Math.ceil(values.length / step) },
    (_, at) => values[at * step] as number,
  );
}
