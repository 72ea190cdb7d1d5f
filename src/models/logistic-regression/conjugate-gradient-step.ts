import { dot } from './convex-loss.ts';
import type { StepSolver } from './newton.ts';

/**
 * Solves for the Newton step by conjugate gradients (Hestenes and Stiefel, 1952), which need the Hessian only times a
 * vector, so that thousands of parameters take no thousands squared of memory.
 *
 * The residual is brought below min(0.1, √(‖g‖ ∕ ‖g₀‖)) · ‖g‖, g₀ being the first gradient seen: coarse far from the
 * minimum, ever finer near it (Nocedal and Wright, Numerical Optimization, 2006, section 7.1).
 */
export function createConjugateGradientStep(size: number): StepSolver {
  const residual = new Float64Array(size);
  const direction = new Float64Array(size);
  const product = new Float64Array(size);
  let firstNorm = 0;

  return (loss, gradient, step) => {
    step.fill(0);
    for (let i = 0; i < size; i++) residual[i] = -(gradient[i] as number);
    direction.set(residual);
    let squaredNorm = dot(residual, residual);
    const norm = Math.sqrt(squaredNorm);
    if (norm === 0) return;
    if (firstNorm === 0) firstNorm = norm;
    const goal = Math.min(0.1, Math.sqrt(norm / firstNorm)) * norm;

    // In exact arithmetic `size` rounds suffice; rounding can ask for a few more.
    for (let round = 0; round < 2 * size && Math.sqrt(squaredNorm) > goal; round++) {
      loss.multiplyByHessian(direction, product);
      const length = squaredNorm / dot(direction, product);
      for (let i = 0; i < size; i++) {
        step[i] = (step[i] as number) + length * (direction[i] as number);
        residual[i] = (residual[i] as number) - length * (product[i] as number);
      }
      const nextSquaredNorm = dot(residual, residual);
      const carried = nextSquaredNorm / squaredNorm;
      for (let i = 0; i < size; i++)
        direction[i] = (residual[i] as number) + carried * (direction[i] as number);
      squaredNorm = nextSquaredNorm;
    }
  };
}
