import type { Feature } from '../describe/dataset.ts';

/** How many equally filled ranges a number is cut into. */
const ranges = 20;

/**
 * How often a feature alone tells the class, on the rows at hand: each of its levels, or each of twenty equally filled
 * ranges of a number, answers its commonest class. A share near 1 is a reason to ask how the column came about.
 */
export function singleFeatureAccuracy(feature: Feature, codes: Int32Array, classCount: number): number {
  const { groups, count } = feature.kind === 'category' ? levelGroups(feature) : rangeGroups(feature.values);
  const counts = new Float64Array(count * classCount);
  groups.forEach((group, row) => {
    const cell = group * classCount + (codes[row] as number);
    counts[cell] = (counts[cell] as number) + 1;
  });
  let right = 0;
  for (let group = 0; group < count; group++) {
    right += Math.max(...counts.subarray(group * classCount, (group + 1) * classCount));
  }
  return right / codes.length;
}

interface Groups {
  readonly groups: Int32Array;
  readonly count: number;
}

/** A missing cell is a group of its own, the last. */
function levelGroups({ codes, levels }: Extract<Feature, { kind: 'category' }>): Groups {
  return { groups: codes.map((code) => (code < 0 ? levels.length : code)), count: levels.length + 1 };
}

function rangeGroups(values: Float64Array): Groups {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const bounds = Array.from(
    { length: ranges - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / ranges)],
  );
  const upper = [...new Set(bounds)].filter((bound) => bound !== undefined);
  const groups = Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return upper.length + 1;
    const range = upper.findIndex((bound) => value < bound);
    return range < 0 ? upper.length : range;
  });
  return { groups, count: upper.length + 2 };
}
