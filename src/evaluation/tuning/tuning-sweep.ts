import { runOnWorkers, type WorkerPoolOptions } from '../workers/worker-pool.ts';
import type { Candidate } from './tuning-candidate.ts';
import type { TuningData, TuningFit, TuningTask } from './tuning-fits.ts';

/** Workers start from the built files, also when this module runs from its source. */
const workerFile = new URL('../../../dist/evaluation/tuning/tuning-worker.js', import.meta.url);

/**
 * Fits every candidate on every split, on worker threads that end with it: a net a task, and all else of a split in one.
 *
 * @returns one fit a candidate and split, in no order to rely on
 * @throws the signal's reason when it aborts
 */
export async function sweepCandidates(data: TuningData, options: WorkerPoolOptions): Promise<TuningFit[]> {
  const tasks = data.splits.flatMap((_, split): TuningTask[] => {
    const numbers = [...data.candidates.keys()];
    const isNet = (number: number): boolean => (data.candidates[number] as Candidate).model === 'net';
    return [
      { split, candidates: numbers.filter((number) => !isNet(number)) },
      ...numbers.filter(isNet).map((number) => ({ split, candidates: [number] })),
    ];
  });
  const fits = await runOnWorkers<TuningTask, TuningFit[]>(workerFile, data, tasks, options);
  return fits.flat();
}
