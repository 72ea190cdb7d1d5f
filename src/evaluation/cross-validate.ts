import { Worker } from 'node:worker_threads';
import type { EvaluationData, Fold, FoldOutcome } from './evaluate-fold.ts';

/** Workers start from the built files, also when this module runs from its source. */
const workerFile = new URL('../../dist/evaluation/fold-worker.js', import.meta.url);

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
export async function crossValidate(
  data: EvaluationData,
  folds: readonly Fold[],
  options: CrossValidationOptions,
): Promise<FoldOutcome[]> {
  const outcomes = new Array<FoldOutcome>(folds.length);
  let next = 0;
  let done = 0;
  const workers = Array.from(
    { length: Math.min(options.threads, folds.length) },
    () => new Worker(workerFile, { workerData: data }),
  );
  const work = async (worker: Worker): Promise<void> => {
    while (next < folds.length) {
      const index = next++;
      outcomes[index] = await evaluateOn(worker, folds[index] as Fold, options.signal);
      options.onFold?.(++done, folds.length);
    }
  };
  try {
    options.signal?.throwIfAborted();
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return outcomes;
}

function evaluateOn(worker: Worker, fold: Fold, signal: AbortSignal | undefined): Promise<FoldOutcome> {
  return new Promise((resolve, reject) => {
    const release = (): void => {
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (outcome: FoldOutcome): void => {
      release();
      resolve(outcome);
    };
    const onError = (error: unknown): void => {
      release();
      reject(error);
    };
    const onAbort = (): void => onError(signal?.reason);
    const onExit = (code: number): void => onError(new Error(`a fold's worker ended with code ${code}`));
    signal?.addEventListener('abort', onAbort);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(fold);
  });
}
