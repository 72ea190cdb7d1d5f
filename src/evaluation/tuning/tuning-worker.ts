import { parentPort, workerData } from 'node:worker_threads';
import { monotonicClock } from '../../timing/clock.ts';
import { createTuningFitter, type TuningData, type TuningTask } from './tuning-fits.ts';

// A worker thread: it holds the table, takes a task a message, and sends back its fits.
const fit = createTuningFitter(workerData as TuningData, monotonicClock);
parentPort?.on('message', (task: TuningTask) => {
  parentPort?.postMessage(fit(task));
});
