import { dot } from './convex-loss.ts';
import type { StepSolver } from './newton.ts';

/** Solves, more or less, for the vector that the Hessian turns into a given one. */
export interface Preconditioner {
  /** Called before every step, with the rounds of conjugate gradients that the last one took. */
  prepare(rounds: number): void;
  solve(vector: Float64Array, solution: Float64Array): void;
}

const noPreconditioner: Preconditioner = {
  prepare: () => undefined,
  solve: (vector, solution) => solution.set(vector),
};

/** A residual as small as this, in squared Newton decrements, changes no coefficient's sixth digit. */
const negligibleResidual = 1e-14;

/**
 * Solves for the Newton step by preconditioned conjugate gradients (Hestenes and Stiefel, 1952), which need the Hessian
 * only times a vector, so that thousands of parameters take no thousands squared of memory.
 *
 * In the norm of the preconditioner the residual is brought below min(0.1, √(‖g‖ ∕ ‖g₀‖)) · ‖g‖, g₀ being the first
 * gradient seen: coarse far from the minimum, ever finer near it (Nocedal and Wright, Numerical Optimization, 2006,
 * section 7.1).
 */
export function createConjugateGradientStep(size: number, preconditioner = noPreconditioner): StepSolver {
  const residual = new Float64Array(size);
  const direction = new Float64Array(size);
  const product = new Float64Array(size);
  const solved = new Float64Array(size);
  let firstNorm = 0;
  let rounds = 0;

  return (loss, gradient, step) => {
    preconditioner.prepare(rounds);
    rounds = 0;
    step.fill(0);
    for (let i = 0; i < size; i++) residual[i] = -(gradient[i] as number);
    preconditioner.solve(residual, solved);
    direction.set(solved);
    let squaredNorm = dot(residual, solved);
    if (squaredNorm === 0) return;
    const norm = Math.sqrt(squaredNorm);
    if (firstNorm === 0) firstNorm = norm;
    const forcing = Math.min(0.1, Math.sqrt(norm / firstNorm));
    const goal = Math.max(forcing * forcing * squaredNorm, negligibleResidual);

    // In exact arithmetic `size` rounds suffice; rounding can ask for a few more.
    for (; rounds < 2 * size && squaredNorm > goal; rounds++) {
      loss.multiplyByHessian(direction, product);
      const length = squaredNorm / dot(direction, product);
      for (let i = 0; i < size; i++) {
        step[i] = (step[i] as number) + length * (direction[i] as number);
        residual[i] = (residual[i] as number) - length * (product[i] as number);
      }
      preconditioner.solve(residual, solved);
      const nextSquaredNorm = dot(residual, solved);
      const carried = nextSquaredNorm / squaredNorm;
      for (let i = 0; i < size; i++)
        direction[i] = (solved[i] as number) + carried * (direction[i] as number);
      squaredNorm = nextSquaredNorm;
    }
  };
}
