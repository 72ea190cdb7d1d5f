import { setImmediate as nextTurn } from 'node:timers/promises';
import { InputError } from '../../errors.ts';
import { monotonicClock } from '../../timing/clock.ts';
import { fitLibrary } from './library-fit.ts';
import type { LibraryJob, LibraryMessage } from './library-job.ts';

// A child process: it takes one job, sends back its result or its error, and ends. It ends too when its parent does;
// then a fit of the regression, which nothing can interrupt, is its last.
process.once('disconnect', () => process.exit());
process.once('message', async (job: LibraryJob) => {
  await send(await work(job));
  process.disconnect();
});

async function work(job: LibraryJob): Promise<LibraryMessage> {
  try {
    const result = await fitLibrary(job, {
      clock: monotonicClock,
      async onProgress(progress) {
        await send({ kind: 'progress', progress });
        await nextTurn();
      },
    });
    return { kind: 'result', result };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'input-error', message: error.message };
    return { kind: 'error', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Settles when the message was sent, or when there is no parent any more, which ends this process. */
function send(message: LibraryMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}
