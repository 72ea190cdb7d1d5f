import type { Comparison, RegressionId } from '../../results/comparison-result.ts';
import type { Verdict } from '../../statistics/verdict.ts';

/** The name of the model that a verdict chooses, as a result says it. */
export function verdictName(choice: Verdict['choice'], regression: RegressionId): Comparison['verdict'] {
  if (choice === 'inconclusive') return choice;
  return choice === 'net' ? 'dense-net' : regression;
}
