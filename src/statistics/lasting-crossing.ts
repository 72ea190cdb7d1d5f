/**
 * From which x on a curve stays above a level, to the end of what was measured: where it comes through the level for the
 * last time. A curve that rises above it and falls back, however often, is above it only after that.
 * Between two measurements it is taken for straight over the logarithm of x.
 *
 * @param x ascending, above 0
 * @param values one an x; −∞ for one that is not known, which is not above the level
 * @returns the first x where the curve was above the level all along; null where it ends at or below it
 *
 * @example
 * lastingCrossing([100, 1000, 10000], [-1, 0, 2], 1); // 3,162: halfway from 1,000 to 10,000 in logarithms
 */
export function lastingCrossing(
  x: readonly number[],
  values: readonly number[],
  level: number,
): number | null {
  const below = values.findLastIndex((value) => !(value > level));
  const [from, to] = [x[below], x[below + 1]];
  if (to === undefined) return null;
  const [low, high] = [values[below] ?? Number.NEGATIVE_INFINITY, values[below + 1] as number];
  if (from === undefined || low === Number.NEGATIVE_INFINITY) return to;
  return from * (to / from) ** ((level - low) / (high - low));
}
