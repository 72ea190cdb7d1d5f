import type { ExplanationResult } from '../../results/explanation-result.ts';

/** Whether what the models of a number predict is its logarithm. */
export function learnsLogarithm({ dataset: { target } }: Pick<ExplanationResult, 'dataset'>): boolean {
  return 'transform' in target && target.transform === 'log';
}
