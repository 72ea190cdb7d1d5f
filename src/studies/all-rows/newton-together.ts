import { dot } from '../../models/logistic-regression/convex-loss.ts';
import { factorCholesky, solveCholesky } from '../../models/numeric/cholesky.ts';
import type { NewtonSums } from './logistic-sums.ts';

/** Where a minimisation ended. */
export interface Minimum {
  readonly weights: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
}

const mostIterations = 30;
const shortestStep = 2 ** -20;

/** As Newton's method squares the error, a last full step from here is exact but for rounding. */
const decrementTolerance = 1e-9;
const sufficientFall = 1e-4;
const roundingError = 1e-12;

/** A minimisation on its way. */
interface Walk {
  point: Float64Array;
  candidate: Float64Array;
  value: number;
  step: Float64Array | undefined;
  length: number;
  squaredDecrement: number;
  iterations: number;
  ended: Minimum | undefined;
}

/**
 * Minimises several convex functions by Newton's method with step halving, an evaluation of all of them at a time.
 *
 * @param evaluate the sums at some points, by the indices of their functions
 * @param penalties of ½ Σ penalty · weight², one a weight
 */
export async function minimizeTogether(
  starts: readonly Float64Array[],
  penalties: Float64Array,
  evaluate: (points: ReadonlyMap<number, Float64Array>) => Promise<readonly NewtonSums[]>,
): Promise<Minimum[]> {
  const walks = starts.map(
    (start): Walk => ({
      point: start,
      candidate: start,
      value: Number.POSITIVE_INFINITY,
      step: undefined,
      length: 1,
      squaredDecrement: 0,
      iterations: 0,
      ended: undefined,
    }),
  );
  for (;;) {
    const open = [...walks.entries()].filter(([, { ended }]) => ended === undefined);
    if (open.length === 0) break;
    const sums = await evaluate(new Map(open.map(([index, { candidate }]) => [index, candidate])));
    open.forEach(([, walk], place) => {
      advance(walk, withPenalty(sums[place] as NewtonSums, walk.candidate, penalties));
    });
  }
  return walks.map(({ ended }) => ended as Minimum);
}

function advance(walk: Walk, { loss, gradient, hessian }: NewtonSums): void {
  const promised = sufficientFall * walk.length * walk.squaredDecrement;
  if (walk.step !== undefined && !(loss <= walk.value - promised + roundingError * walk.value)) {
    walk.length /= 2;
    if (walk.length < shortestStep) end(walk, walk.point, false);
    else walk.candidate = moved(walk.point, walk.step, walk.length);
    return;
  }
  walk.iterations++;
  const size = gradient.length;
  const step = gradient.map((slope) => -slope);
  factorCholesky(hessian, size);
  solveCholesky(hessian, size, step);
  const point = walk.candidate;
  const squaredDecrement = -dot(gradient, step);
  Object.assign(walk, { point, value: loss, step, length: 1, squaredDecrement });
  walk.candidate = moved(point, step, 1);
  if (squaredDecrement <= decrementTolerance) end(walk, walk.candidate, true);
  else if (walk.iterations >= mostIterations) end(walk, point, false);
}

function end(walk: Walk, weights: Float64Array, converged: boolean): void {
  walk.ended = { weights, converged, iterations: walk.iterations };
}

function moved(point: Float64Array, step: Float64Array, length: number): Float64Array {
  return point.map((value, index) => value + length * (step[index] as number));
}

function withPenalty(sums: NewtonSums, point: Float64Array, penalties: Float64Array): NewtonSums {
  const size = point.length;
  const gradient = sums.gradient.slice();
  const hessian = sums.hessian.slice();
  let { loss } = sums;
  point.forEach((weight, i) => {
    const slope = (penalties[i] as number) * weight;
    loss += 0.5 * slope * weight;
    gradient[i] = (gradient[i] as number) + slope;
    hessian[i * size + i] = (hessian[i * size + i] as number) + (penalties[i] as number);
  });
  return { loss, gradient, hessian };
}
