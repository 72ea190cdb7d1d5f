import { factorCholesky, solveCholesky } from '../numeric/cholesky.ts';
import type { StepSolver } from './newton.ts';

/** Solves for the Newton step through the whole Hessian and its Cholesky factor: size³ ∕ 6 multiplications. */
export function createCholeskyStep(size: number): StepSolver {
  const hessian = new Float64Array(size * size);
  return (loss, gradient, step) => {
    loss.writeHessian(hessian);
    factorCholesky(hessian, size);
    for (let i = 0; i < size; i++) step[i] = -(gradient[i] as number);
    solveCholesky(hessian, size, step);
  };
}
