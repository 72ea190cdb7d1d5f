/** More rows than any table that is compared has. */
const mostRows = 1e9;

/**
 * About how many rows would settle on which side of the margin a difference lies, if it stayed as it is: a half-width
 * shrinks with the square root of the rows, so that rows × (half-width ÷ |estimate − margin|)² rows bring it down to
 * the distance from the margin. It is an order of magnitude: more rows also change the models, and a larger net
 * usually gains more from them than a smaller model does.
 *
 * @param estimate the difference, in the unit of `margin`
 * @param halfWidth how far its interval reaches to the side of the margin
 * @param rows the rows of the table now
 * @returns no more than `rows` where they suffice; null where the estimate is so near the margin that no table can have
 * the rows to settle it
 *
 * @example
 * rowsToSettle(0.5, 2, 1, 1000); // 16,000: a quarter of the half-width takes 16 times the rows
 */
export function rowsToSettle(
  estimate: number,
  halfWidth: number,
  margin: number,
  rows: number,
): number | null {
  const distance = Math.abs(estimate - margin);
  const needed = Math.ceil(rows * (halfWidth / distance) ** 2);
  return needed <= mostRows ? needed : null;
}
