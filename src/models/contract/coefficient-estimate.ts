/** Why a coefficient has no estimate: the data at hand say nothing of it, or it was not computed. */
export type EstimationProblem =
  /** Its column follows from others: another share of the effect could always be moved over to them. */
  | 'collinear'
  /** A boundary along its column tells classes apart without a mistake, so that steeper is always likelier. */
  | 'separable'
  /** The fit did not come to an end. */
  | 'not-converged'
  /** There are no more rows than coefficients, so that nothing is left over to judge the errors by. */
  | 'too-few-rows'
  /** There are so many coefficients that their covariance was not computed. */
  | 'too-many';

/** A coefficient of an unpenalized fit with its 95 % confidence interval, or why it has none. */
export type CoefficientEstimate =
  | {
      readonly problem: null;
      readonly estimate: number;
      readonly standardError: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly problem: EstimationProblem };

/** The interval that reaches so many standard errors to both sides. */
export function coefficientEstimate(
  estimate: number,
  standardError: number,
  quantile: number,
): CoefficientEstimate {
  const reach = quantile * standardError;
  return { problem: null, estimate, standardError, low: estimate - reach, high: estimate + reach };
}
