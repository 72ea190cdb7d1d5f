import { setTimeout as idle } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { InputError } from '../../errors.ts';

export interface WorkerPoolOptions {
  /** How many worker threads, at least 1; the outcomes do not depend on it. */
  readonly threads: number;
  readonly signal?: AbortSignal | undefined;
  /** Called after every task. */
  readonly onDone?: ((done: number, total: number) => void) | undefined;
}

/**
 * How long the threads idle before they are ended. Node 20 aborts the whole process, with an assertion about an isolate,
 * when a thread ends while its code is still being optimized in the background: after the last task it is for some
 * milliseconds, and about one run in a hundred met it.
 */
const idleMilliseconds = 50;

/**
 * Has worker threads do tasks, each the next one when it is free; they end with the last task. A worker answers every
 * message, a task, with one, its outcome.
 *
 * @param file the worker's built module: workers start from built files, also when this one runs from its source
 * @param data what every worker is given at its start
 * @returns one outcome a task, in their order
 * @throws InputError without a thread to work on, the signal's reason when it aborts, and what a task throws
 */
export async function runOnWorkers<Task, Outcome>(
  file: URL,
  data: unknown,
  tasks: readonly Task[],
  { threads, signal, onDone }: WorkerPoolOptions,
): Promise<Outcome[]> {
  if (!(threads >= 1)) throw new InputError(`threads is ${threads}: it must be a whole number, 1 or more`);
  if (tasks.length === 0) return [];
  const outcomes = new Array<Outcome>(tasks.length);
  let next = 0;
  let done = 0;
  const workers = Array.from(
    { length: Math.min(threads, tasks.length) },
    () => new Worker(file, { workerData: data }),
  );
  const work = async (worker: Worker): Promise<void> => {
    while (next < tasks.length) {
      signal?.throwIfAborted();
      const index = next++;
      outcomes[index] = await ask<Outcome>(worker, tasks[index], signal);
      onDone?.(++done, tasks.length);
    }
  };
  try {
    await Promise.all(workers.map(work));
    await idle(idleMilliseconds);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return outcomes;
}

function ask<Outcome>(worker: Worker, task: unknown, signal: AbortSignal | undefined): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const release = (): void => {
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (outcome: Outcome): void => {
      release();
      resolve(outcome);
    };
    const onError = (error: unknown): void => {
      release();
      reject(error);
    };
    const onAbort = (): void => onError(signal?.reason);
    const onExit = (code: number): void => onError(new Error(`a worker ended with code ${code}`));
    signal?.addEventListener('abort', onAbort);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}
