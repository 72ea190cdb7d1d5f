import { fourFifths, isUnderFourFifths } from '../../checks/four-fifths.ts';

/**
 * A selection rate as a share of the highest one, with two digits; one under the four-fifths rule is not rounded up to it.
 *
 * @example formatShareOfHighest(0.797) // '0.79'
 */
export function formatShareOfHighest(share: number): string {
  const rounded = share.toFixed(2);
  return isUnderFourFifths(share) && Number(rounded) >= fourFifths ? '0.79' : rounded;
}
