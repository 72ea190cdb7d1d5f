/**
 * The skewness of some values: the mean cube of their deviations from the mean, in standard deviations (Fisher's
 * moment coefficient g₁). 0 where both sides weigh the same, 2 for an exponential distribution; positive where the
 * large values lie far out.
 *
 * @param values at least one, every one finite
 * @returns 0 where all are equal
 *
 * @example
 * skewness([1, 1, 1, 5]); // mean 2, deviations −1 −1 −1 3: (24 ÷ 4) ÷ (12 ÷ 4)^1.5 = 1.1547…
 */
export function skewness(values: ArrayLike<number>): number {
  const count = values.length;
  const average = (term: (value: number) => number): number =>
    Array.from(values, term).reduce((sum, value) => sum + value, 0) / count;
  const mean = average((value) => value);
  // In units of the largest deviation, so that no cube exceeds what a double holds.
  const unit = Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
  if (unit === 0) return 0;
  const variance = average((value) => ((value - mean) / unit) ** 2);
  return average((value) => ((value - mean) / unit) ** 3) / variance ** 1.5;
}
