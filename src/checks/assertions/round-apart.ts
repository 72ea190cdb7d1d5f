/**
 * Rounds a figure to four digits, or to as many more as keep it apart from the limit that it is held against: a gate
 * that reads "0.78 >= 0.78 failed" would explain nothing.
 *
 * @example
 * roundApart(0.77996, 0.78); // '0.77996'
 */
export function roundApart(value: number, limit: number): string {
  const digits = [4, 5, 6, 7, 8, 10, 12, 15].find(
    (count) => Number(value.toPrecision(count)) !== limit || value === limit,
  );
  return String(digits === undefined ? value : Number(value.toPrecision(digits)));
}
