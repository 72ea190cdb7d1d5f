import { factorCholesky, solveCholesky } from '../numeric/cholesky.ts';
import type { Preconditioner } from './conjugate-gradient-step.ts';
import type { ClassLoss } from './convex-loss.ts';

/**
 * Takes the Hessian for its blocks of one class each, and forgets what the classes have to do with one another: a small
 * Cholesky factor a class. Solutions are moved so that they sum to zero over the classes, which is where the optimum is.
 *
 * The blocks of an earlier point, or of a sample of the rows, do nearly as well: they are learned anew only when the
 * rounds of conjugate gradients since have cost as much as that will.
 *
 * @returns a preconditioner for a loss; those for other losses of the same size share what was learned
 */
export function classBlockPreconditioner(
  classCount: number,
  columns: number,
): (loss: ClassLoss) => Preconditioner {
  const blocks = new Float64Array(classCount * columns * columns);
  const ofClass = Array.from({ length: classCount }, (_, k) =>
    blocks.subarray(k * columns * columns, (k + 1) * columns * columns),
  );
  // A class's block takes columns ∕ 4 times as many products as its part of the Hessian times a vector, and then is factored.
  const worthRounds = 0.4 * columns;
  let roundsSince = Number.POSITIVE_INFINITY;

  function centre(solution: Float64Array): void {
    for (let column = 0; column < columns; column++) {
      let mean = 0;
      for (let at = column; at < solution.length; at += columns)
        mean += (solution[at] as number) / classCount;
      for (let at = column; at < solution.length; at += columns)
        solution[at] = (solution[at] as number) - mean;
    }
  }

  return (loss) => ({
    prepare(rounds) {
      roundsSince += rounds;
      if (roundsSince < worthRounds) return;
      loss.writeClassBlocks(blocks);
      for (const block of ofClass) factorCholesky(block, columns);
      roundsSince = 0;
    },
    solve(vector, solution) {
      solution.set(vector);
      ofClass.forEach((block, k) => {
        solveCholesky(block, columns, solution.subarray(k * columns, (k + 1) * columns));
      });
      if (classCount > 1) centre(solution);
    },
  });
}
