import { parentPort, workerData } from 'node:worker_threads';
import type { Fold } from '../folds/evaluate-fold.ts';
import { type PermutationData, permuteFeatures } from './permute-features.ts';

// A worker thread: it holds the table, takes a fold a message, and sends back what each model lost.
parentPort?.on('message', (fold: Fold) => {
  parentPort?.postMessage(permuteFeatures(workerData as PermutationData, fold));
});
