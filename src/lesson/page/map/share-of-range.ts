/**
 * Where a number lies between the least and the largest of some: 0 to 1, and those beyond at the end; in the middle
 * where all are equal.
 */
export function shareOfRange(values: readonly number[]): (value: number) => number {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return (value) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5);
}
