import type { Random } from '../../random/random.ts';

/**
 * The variance of {@link drawBell}, three times that of a whole number from 0 to 2000 in thousandths,
 * (2001² − 1) ÷ 12 ÷ 10⁶, and its excess kurtosis, a third of that of a uniform number.
 */
export const bellVariance = 1.001;
export const bellExcessKurtosis = -0.4;

/**
 * Draws a number between −3 and 3 from a bell: the sum of three uniform ones about 0, which is nearly normal. It has
 * three decimals at most, so that it is printed short and read back to the same bits; and it is made by whole-number
 * arithmetic, because logarithms and cosines differ between versions of Node in their last bits.
 */
export function drawBell(random: Random): number {
  return (random.below(2001) + random.below(2001) + random.below(2001) - 3000) / 1000;
}
