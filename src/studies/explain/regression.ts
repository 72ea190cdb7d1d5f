import type { Dataset } from '../../describe/dataset.ts';
import type { Equation, RegressionExplanation } from '../../results/explanation-result.ts';
import { estimateContrasts } from './estimates.ts';
import type { FittedModels } from './fitted-models.ts';
import { inferenceTerms } from './terms.ts';

/** The regression that is compared as equations, and what a refit without a penalty says of each column. */
export function explainRegression(
  { features, target }: Dataset,
  { encoding, encoded, regression }: FittedModels,
): RegressionExplanation {
  const labels = target.task === 'classification' ? target.classes.map(({ label }) => label) : [];
  const equations = regression.sums.map(({ intercept, weights }, k): Equation => {
    const coefficients = Array.from(weights, (value, column) => ({
      column: encoding.names[column] as string,
      value,
    }));
    return {
      class: labels[labels.length === 2 ? 1 : k] ?? null,
      intercept,
      coefficients: coefficients.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    };
  });
  return {
    id: regression.id,
    parameters: regression.parameterCount,
    ridge: regression.ridge,
    equations,
    contrasts: estimateContrasts(target, regression, encoded, inferenceTerms(features, encoding, encoded)),
  };
}
