import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';

/**
 * Prints no faster than what reads it takes it, so that the whole text need not be kept, and can be interrupted between
 * two of the texts.
 *
 * @throws the signal's reason when it is aborted
 */
export async function printTexts(texts: Iterable<string>, signal: AbortSignal): Promise<void> {
  for (const text of texts) {
    signal.throwIfAborted();
    if (process.stdout.write(text)) await setImmediate();
    else await drained(signal);
  }
}

async function drained(signal: AbortSignal): Promise<void> {
  try {
    await once(process.stdout, 'drain', { signal });
  } catch (error) {
    // What `once` throws then is an error of its own.
    signal.throwIfAborted();
    throw error;
  }
}
