import type { Feature } from '../../describe/dataset.ts';
import { featureGroups } from './feature-groups.ts';

/**
 * How often a feature alone tells the class, on the rows at hand: each of its levels, or each of twenty equally filled
 * ranges of a number, predicts its commonest class. A share near 1 is a reason to ask how the column came about.
 */
export function recognisedShare(feature: Feature, codes: Int32Array, classCount: number): number {
  const { groups, count } = featureGroups(feature);
  const counts = new Float64Array(count * classCount);
  for (let row = 0; row < codes.length; row++) {
    const cell = (groups[row] as number) * classCount + (codes[row] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  let right = 0;
  for (let group = 0; group < count; group++) {
    right += Math.max(...counts.subarray(group * classCount, (group + 1) * classCount));
  }
  return right / codes.length;
}
