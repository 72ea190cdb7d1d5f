import { packageFile } from '../../package-file.ts';
import type { Fold } from '../folds/evaluate-fold.ts';
import { runOnWorkers, type WorkerPoolOptions } from '../workers/worker-pool.ts';
import type { PermutationData, PermutationOutcome } from './permute-features.ts';

const workerFile = packageFile('dist/command/permutation-worker.js');

/**
 * Measures on every fold how much the net and the regression need each feature, on worker threads that end with it.
 *
 * @returns one outcome a fold, in their order
 * @throws the signal's reason when it aborts
 */
export function permutationImportance(
  data: PermutationData,
  folds: readonly Fold[],
  options: WorkerPoolOptions,
): Promise<PermutationOutcome[]> {
  return runOnWorkers(workerFile, data, folds, options);
}
