/** The least share of the highest selection rate that the four-fifths rule accepts. */
export const fourFifths = 0.8;

/**
 * A selection rate as a share of the highest one, with two digits; one under the rule is not rounded up to it.
 *
 * @example formatShareOfHighest(0.797) // '0.79'
 */
export function formatShareOfHighest(share: number): string {
  const rounded = share.toFixed(2);
  return share < fourFifths && Number(rounded) >= fourFifths ? '0.79' : rounded;
}
