import { parentPort, workerData } from 'node:worker_threads';
import { releaseKernels } from '../../built-kernel.ts';
import { reusedMemory } from '../../encode/reused-memory.ts';
import { createGarbageCollector } from '../../timing/collect-garbage.ts';
import { type EvaluationData, evaluateFold, type Fold } from './evaluate-fold.ts';

/** From so many training rows on, what a fit leaves behind weighs more than the time to clear it away. */
const untidyRows = 100_000;

// A worker thread: it holds the table, takes a fold a message, and sends back its outcome.
const memory = reusedMemory();
const room = (length: number): Float64Array => memory('train', length);
let collectGarbage: (() => void) | undefined;

function tidy(): void {
  collectGarbage ??= createGarbageCollector();
  releaseKernels();
  collectGarbage();
}

parentPort?.on('message', (fold: Fold) => {
  const isLarge = fold.split.train.length >= untidyRows;
  const outcome = evaluateFold(workerData as EvaluationData, fold, { room, ...(isLarge ? { tidy } : {}) });
  parentPort?.postMessage(outcome);
});
