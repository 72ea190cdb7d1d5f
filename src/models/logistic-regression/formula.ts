import type { LayersFormula } from '../contract/formula.ts';
import { defaultRidge } from './logistic-regression.ts';
import type { SavedLogisticRegression } from './saved-file.ts';

/** A logistic regression as one sum, or where there are more than two classes one a class. */
export function logisticFormula({ intercepts, coefficients }: SavedLogisticRegression): LayersFormula {
  const columns = coefficients.length / intercepts.length;
  const units = Array.from(intercepts, (bias, k) => ({
    bias,
    weights: [...coefficients.subarray(k * columns, (k + 1) * columns)],
  }));
  return {
    kind: 'layers',
    layers: [{ activation: 'linear', units }],
    link: units.length === 1 ? 'sigmoid' : 'softmax',
    precision: 'double',
    ridge: defaultRidge,
  };
}
