import { mean, sum } from 'd3-array';

/**
 * Which share of the variance of some values the groups explain that they fall into: ε² (Kelley, 1935), which is
 * 1 − (variance within groups) ∕ (variance of all). The plain share, η², grows with the number of groups even where they
 * say nothing; ε² is then 0 on average, and where it falls below it is given as 0.
 *
 * @param values every one finite
 * @param groups the group of each value
 * @returns null where all values are equal, or are too few to have a variance within groups
 *
 * @example
 * explainedShare([1, 2, 5, 6], ['a', 'a', 'b', 'b']); // 1 − (1 ∕ 2) ∕ (17 ∕ 3) = 0.911…
 */
export function explainedShare(values: readonly number[], groups: readonly unknown[]): number | null {
  const distinct = [...new Set(groups)];
  const within = sum(distinct, (group) =>
    squaredDeviations(values.filter((_, index) => groups[index] === group)),
  );
  const total = squaredDeviations(values);
  const freedom = values.length - distinct.length;
  if (total === 0 || freedom <= 0) return null;
  return Math.max(0, 1 - within / freedom / (total / (values.length - 1)));
}

function squaredDeviations(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  return sum(values, (value) => (value - centre) ** 2);
}
