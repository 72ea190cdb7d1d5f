import { deviation, mean } from 'd3-array';
import type { FoldFigure } from '../../results/comparison-result.ts';

/** Sums up a figure over the folds that define it. */
export function foldFigure(perFold: readonly (number | null)[]): FoldFigure {
  return { mean: mean(perFold) ?? null, sd: deviation(perFold) ?? null, perFold };
}
