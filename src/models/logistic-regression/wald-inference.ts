import type { Matrix } from '../../encode/matrix.ts';
import {
  type CoefficientEstimate,
  coefficientEstimate,
  type EstimationProblem,
} from '../contract/coefficient-estimate.ts';
import { factorCholesky, solveCholesky } from '../numeric/cholesky.ts';
import { withConstantColumn } from '../numeric/constant-column.ts';
import { writeGram } from '../numeric/gram.ts';
import { openUnknowns } from '../numeric/open-unknowns.ts';
import { logisticRegression } from './logistic-regression.ts';
import { pairInformation } from './pair-information.ts';

/** What an unpenalized fit says of one class against the reference. */
export interface ClassContrast {
  readonly code: number;
  readonly intercept: CoefficientEstimate;
  /** One a column: what one more of it adds to the logarithm of the odds of this class against the reference. */
  readonly coefficients: readonly CoefficientEstimate[];
}

/** The 97.5 % quantile of the normal distribution. */
const normalQuantile = 1.959963984540054;

/** The fit and the covariance of more coefficients than this take longer than one likes to wait. */
const mostCoefficients = 500;

/**
 * Where the fit gives the right one of two classes a chance as sure as this, only a boundary that could be steeper for
 * ever does so, and the row says nothing about the coefficients: Newton's method ends when all such rows together cost
 * less than a tenth of it.
 */
const certain = 1e-5;

/**
 * Fits a logistic regression without a penalty, and gives each coefficient its interval by Wald's method: the estimate
 * ± 1.96 standard errors, from the inverse of the observed information. Several classes are held against a reference
 * class each (multinomial logit). A ridge would make the errors look far too small, so intervals are never taken from
 * the model that is compared.
 *
 * Where classes can be told apart without a mistake the likelihood has no maximum (Albert and Anderson, 1984), but only
 * along some directions: rows that are fitted with certainty are set aside, and whatever the others leave open is not
 * identifiable, while the rest keeps its intervals (Geyer, 2009).
 *
 * @param features rows × columns without a constant; of each category one level is left out
 * @param classes one code a row, every one of 0 … classCount − 1 present
 * @returns one contrast for every class but the reference, in the order of their codes
 */
export function waldInference(
  features: Matrix,
  classes: Int32Array,
  classCount: number,
  reference: number,
): ClassContrast[] {
  const columns = features.columns + 1;
  const size = (classCount - 1) * columns;
  const codes = Array.from({ length: classCount }, (_, code) => code).filter((code) => code !== reference);
  if (size > mostCoefficients) return contrasts(codes, columns, () => ({ problem: 'too-many' }));

  const fitted = logisticRegression({ ridge: 0, solver: 'newton' }).fit(features, classes, classCount);
  const probabilities = new Float64Array(features.rows * classCount);
  fitted.predict(features, probabilities);
  const rows = withConstantColumn(features);
  const chanceOfPair = (row: number, k: number, l: number): number =>
    (probabilities[row * classCount + k] as number) * (probabilities[row * classCount + l] as number);
  const information = pairInformation(rows, classCount, reference, chanceOfPair);
  const gram = new Float64Array(columns * columns);
  writeGram(rows, gram);
  const isCollinear = openUnknowns(gram, columns);
  const uncertainRows = openUnknowns(
    pairInformation(rows, classCount, reference, (row, k, l) => (chanceOfPair(row, k, l) > certain ? 1 : 0)),
    size,
  );
  factorCholesky(information, size);

  return contrasts(codes, columns, (place, column) => {
    const at = place * columns + column;
    const problem = problemOf(isCollinear[column], uncertainRows[at], fitted.summary.converged);
    if (problem !== null) return { problem };
    const unit = new Float64Array(size);
    unit[at] = 1;
    solveCholesky(information, size, unit);
    const weight = (code: number): number => weightOf(fitted, code, column, features.columns);
    const estimate = weight(codes[place] as number) - weight(reference);
    return coefficientEstimate(estimate, Math.sqrt(unit[at] as number), normalQuantile);
  });
}

function problemOf(
  isCollinear: boolean | undefined,
  isOpenWhereUncertain: boolean | undefined,
  converged: boolean,
): EstimationProblem | null {
  if (isCollinear) return 'collinear';
  if (isOpenWhereUncertain) return 'separable';
  return converged ? null : 'not-converged';
}

function contrasts(
  codes: readonly number[],
  columns: number,
  estimate: (place: number, column: number) => CoefficientEstimate,
): ClassContrast[] {
  return codes.map((code, place) => ({
    code,
    coefficients: Array.from({ length: columns - 1 }, (_, column) => estimate(place, column)),
    intercept: estimate(place, columns - 1),
  }));
}

/** A class's weight of a column, or its intercept: of two classes the first has none. */
function weightOf(
  { intercepts, coefficients }: { intercepts: Float64Array; coefficients: Float64Array },
  code: number,
  column: number,
  features: number,
): number {
  const row = intercepts.length === 1 ? code - 1 : code;
  if (row < 0) return 0;
  return (column === features ? intercepts[row] : coefficients[row * features + column]) as number;
}
