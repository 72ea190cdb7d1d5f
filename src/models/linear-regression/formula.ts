import type { LayersFormula } from '../contract/formula.ts';
import type { LinearRegressionNumbers } from './predictor.ts';

/** A linear regression as one sum. */
export function linearFormula({ intercept, coefficients }: LinearRegressionNumbers): LayersFormula {
  const units = [{ bias: intercept, weights: [...coefficients] }];
  return {
    kind: 'layers',
    layers: [{ activation: 'linear', units }],
    link: 'identity',
    precision: 'double',
    ridge: 0,
  };
}
