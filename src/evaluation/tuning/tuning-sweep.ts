import { findModel } from '../../models/registry.ts';
import { packageFile } from '../../package-file.ts';
import { runOnWorkers, type WorkerPoolOptions } from '../workers/worker-pool.ts';
import type { Candidate } from './tuning-candidate.ts';
import type { TuningData, TuningFit, TuningTask } from './tuning-fits.ts';

/** Workers start from the built files, also when this module runs from its source. */
const workerFile = packageFile('dist/command/tuning-worker.js');

/**
 * Fits every candidate on every split, on worker threads that end with it: of models with many knobs, whose fits take
 * longest, one a task, and all else of a split in one.
 *
 * @returns one fit a candidate and split, in no order to rely on
 * @throws the signal's reason when it aborts
 */
export async function sweepCandidates(data: TuningData, options: WorkerPoolOptions): Promise<TuningFit[]> {
  const tasks = data.splits.flatMap((_, split): TuningTask[] => {
    const numbers = [...data.candidates.keys()];
    const isSlow = (number: number): boolean => {
      const { model } = data.candidates[number] as Candidate;
      return (findModel(model).tuning?.knobs.length ?? 0) > 0;
    };
    return [
      { split, candidates: numbers.filter((number) => !isSlow(number)) },
      ...numbers.filter(isSlow).map((number) => ({ split, candidates: [number] })),
    ];
  });
  return fitTasks(data, tasks, options);
}

/**
 * Does tasks on worker threads that end with the last one.
 *
 * @returns the fits of all tasks, in no order to rely on
 * @throws the signal's reason when it aborts
 */
export async function fitTasks(
  data: TuningData,
  tasks: readonly TuningTask[],
  options: WorkerPoolOptions,
): Promise<TuningFit[]> {
  const fits = await runOnWorkers<TuningTask, TuningFit[]>(workerFile, data, tasks, options);
  return fits.flat();
}
