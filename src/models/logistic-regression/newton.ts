import type { FitSummary } from '../contract/fitted-model.ts';
import { type ConvexLoss, dot } from './convex-loss.ts';

/** Writes the Newton step at the last point evaluated: the solution of Hessian · step = −gradient. */
export type StepSolver = (loss: ConvexLoss, gradient: Float64Array, step: Float64Array) => void;

/** Where a minimisation ended, and how. */
export interface Minimum {
  readonly point: Float64Array;
  readonly summary: FitSummary;
}

const iterationLimit = 100;
const halvingLimit = 40;

/**
 * Half the squared Newton decrement is how much the loss can still fall. A last full step is taken from there, and as
 * Newton's method squares the error, the point is then exact but for rounding.
 */
const decrementTolerance = 1e-6;

/** A step must bring this part of the fall that its slope promises (Armijo, 1966). */
const sufficientFall = 1e-4;

/** Falls smaller than this part of the loss are lost in the rounding of its sum. */
const roundingError = 1e-13;

/**
 * Minimises a convex function by Newton's method with step halving (Boyd and Vandenberghe, Convex Optimization, 2004,
 * algorithm 9.5), which for logistic regression is iteratively reweighted least squares.
 *
 * @param tolerance of the squared Newton decrement; by default such that the point is exact but for rounding
 */
export function minimizeByNewton(
  loss: ConvexLoss,
  start: Float64Array,
  solveStep: StepSolver,
  tolerance = decrementTolerance,
): Minimum {
  let point = start.slice();
  let candidate = new Float64Array(loss.size);
  const gradient = new Float64Array(loss.size);
  const step = new Float64Array(loss.size);
  let value = loss.evaluate(point, gradient);

  for (let iterations = 1; iterations <= iterationLimit; iterations++) {
    solveStep(loss, gradient, step);
    const squaredDecrement = -dot(gradient, step);
    if (squaredDecrement <= tolerance) {
      move(point, step, 1, candidate);
      return { point: candidate, summary: { iterations, converged: true } };
    }
    let candidateValue = Number.POSITIVE_INFINITY;
    for (let halvings = 0, length = 1; ; halvings++, length /= 2) {
      if (halvings > halvingLimit) return { point, summary: { iterations, converged: false } };
      move(point, step, length, candidate);
      candidateValue = loss.evaluate(candidate, gradient);
      const promised = sufficientFall * length * squaredDecrement;
      if (candidateValue <= value - promised + roundingError * value) break;
    }
    [point, candidate] = [candidate, point];
    value = candidateValue;
  }
  return { point, summary: { iterations: iterationLimit, converged: false } };
}

/** Writes point + length · step. */
function move(point: Float64Array, step: Float64Array, length: number, moved: Float64Array): void {
  for (let i = 0; i < point.length; i++) moved[i] = (point[i] as number) + length * (step[i] as number);
}
