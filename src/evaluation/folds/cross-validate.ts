import { packageFile } from '../../package-file.ts';
import { runOnWorkers } from '../workers/worker-pool.ts';
import type { EvaluationData, Fold, FoldOutcome } from './evaluate-fold.ts';

/** Workers start from the built files, also when this module runs from its source. */
const workerFile = packageFile('dist/command/fold-worker.js');

export interface CrossValidationOptions {
  /** How many worker threads; the outcome does not depend on it. */
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  /** Called after every fold. */
  readonly onFold?: ((done: number, total: number) => void) | undefined;
}

/**
 * Evaluates every fold, on worker threads that end with it.
 *
 * @returns one outcome a fold, in their order
 * @throws the signal's reason when it aborts
 */
export function crossValidate(
  data: EvaluationData,
  folds: readonly Fold[],
  { threads, signal, onFold }: CrossValidationOptions,
): Promise<FoldOutcome[]> {
  return runOnWorkers(workerFile, data, folds, { threads, signal, onDone: onFold });
}
