/**
 * Sizes in equal ratios, such as 25, 50, 100, 200: what a doubling of the rows brings is seen as well at the few as at
 * the many.
 *
 * @param least at least 1
 * @param most the last size
 * @param count at least 2
 * @returns ascending whole numbers; fewer than `count` where so many do not lie between
 */
export function logSpacedSizes(least: number, most: number, count: number): number[] {
  const sizes = Array.from({ length: count }, (_, index) =>
    Math.round(least * (most / least) ** (index / (count - 1))),
  );
  return [...new Set(sizes)];
}
