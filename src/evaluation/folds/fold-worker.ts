import { parentPort, workerData } from 'node:worker_threads';
import { reusedMemory } from '../../encode/reused-memory.ts';
import { type EvaluationData, evaluateFold, type Fold } from './evaluate-fold.ts';

// A worker thread: it holds the table, takes a fold a message, and sends back its outcome.
const memory = reusedMemory();
parentPort?.on('message', (fold: Fold) => {
  parentPort?.postMessage(evaluateFold(workerData as EvaluationData, fold, memory));
});
