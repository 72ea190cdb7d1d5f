/**
 * How many rows each class has in a sample, so that every class keeps its share: by largest remainders, which add up to the
 * sample's size (Hamilton's method).
 *
 * @param counts rows of each class
 * @param rows of the sample, at most the sum of the counts
 * @example quotas([70, 20, 10], 10) // [7, 2, 1]
 */
export function quotas(counts: readonly number[], rows: number): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (count * rows) / all);
  const whole = exact.map(Math.floor);
  const left = rows - whole.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] as number) + 1;
  return whole;
}
