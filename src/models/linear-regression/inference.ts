import type { Matrix } from '../../encode/matrix.ts';
import { type CoefficientEstimate, coefficientEstimate } from '../contract/coefficient-estimate.ts';
import { factorCholesky, solveCholesky } from '../numeric/cholesky.ts';
import { withConstantColumn } from '../numeric/constant-column.ts';
import { writeGram } from '../numeric/gram.ts';
import { openUnknowns } from '../numeric/open-unknowns.ts';
import { writeRowSums } from '../numeric/row-sums.ts';
import { writeScores } from '../numeric/scores.ts';

/** What a least-squares fit says of each column, in the unit of what is predicted. */
export interface LinearInference {
  readonly intercept: CoefficientEstimate;
  /** One a column: what one more of it adds to the prediction. */
  readonly coefficients: readonly CoefficientEstimate[];
}

/**
 * Fits a linear regression by least squares, and gives each coefficient its interval by Student's t: the estimate
 * ± t standard errors, with one degree of freedom for every row beyond the coefficients.
 *
 * @param features rows × columns without a constant; of each category one level is left out
 * @param values the number to predict of each row
 * @param quantile the 97.5 % quantile of Student's t with so many degrees of freedom
 */
export function linearInference(
  features: Matrix,
  values: Float64Array,
  quantile: (degreesOfFreedom: number) => number,
): LinearInference {
  const rows = withConstantColumn(features);
  const size = rows.columns;
  const gram = new Float64Array(size * size);
  writeGram(rows, gram);
  const isOpen = openUnknowns(gram, size);
  factorCholesky(gram, size);
  const rank = gram.filter((pivot, at) => at % (size + 1) === 0 && pivot < Number.POSITIVE_INFINITY).length;
  const degreesOfFreedom = rows.rows - rank;

  const weights = new Float64Array(size);
  writeRowSums(rows, values, weights);
  solveCholesky(gram, size, weights);
  const variance = squaredResiduals(rows, values, weights) / degreesOfFreedom;
  const reach = degreesOfFreedom > 0 ? quantile(degreesOfFreedom) : Number.NaN;

  const estimates = Array.from(weights, (weight, column): CoefficientEstimate => {
    if (isOpen[column]) return { problem: 'collinear' };
    if (degreesOfFreedom <= 0) return { problem: 'too-few-rows' };
    const unit = new Float64Array(size);
    unit[column] = 1;
    solveCholesky(gram, size, unit);
    return coefficientEstimate(weight, Math.sqrt(variance * (unit[column] as number)), reach);
  });
  const intercept = estimates.pop() as CoefficientEstimate;
  return { intercept, coefficients: estimates };
}

function squaredResiduals(rows: Matrix, values: Float64Array, weights: Float64Array): number {
  const fitted = new Float64Array(rows.rows);
  writeScores(rows, weights, fitted);
  return values.reduce((sum, value, row) => sum + (value - (fitted[row] as number)) ** 2, 0);
}
