import { ranks } from './ranks.ts';

/**
 * How far two lists put the same things in the same order (Spearman, 1904): 1 in the same, −1 in the opposite; equal
 * values share the mean of their ranks. Null where there are fewer than three things, or one list knows no order.
 *
 * @example
 * rankCorrelation([1, 2, 3, 4], [10, 20, 40, 30]); // 0.8
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 3) return null;
  const [ranksA, ranksB] = [centredRanks(a), centredRanks(b)];
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, index) => sum + value * (y[index] as number), 0);
  const spread = Math.sqrt(product(ranksA, ranksA) * product(ranksB, ranksB));
  // Rounding may lead beyond 1 by its last digit.
  return spread === 0 ? null : Math.max(-1, Math.min(1, product(ranksA, ranksB) / spread));
}

function centredRanks(values: readonly number[]): number[] {
  const centre = (values.length + 1) / 2;
  return ranks(values).map((rank) => rank - centre);
}
