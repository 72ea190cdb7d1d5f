import { Check } from 'typebox/schema';
import type { ComparisonResult } from '../../results/comparison-result.ts';
import { comparisonResult } from '../../results/schema/result.ts';

/**
 * Whether something is a result of `compare`: it has all that the schema of results has, may have more, and every metric
 * has a value a fold.
 */
export function isComparisonResult(value: unknown): value is ComparisonResult {
  return Check(comparisonResult, value) && hasEveryFold(value as ComparisonResult);
}

function hasEveryFold({ protocol, models }: ComparisonResult): boolean {
  const folds = protocol.folds * protocol.repeats;
  return models.every(({ metrics }) =>
    Object.values(metrics).every(({ perFold }) => perFold.length === folds),
  );
}
