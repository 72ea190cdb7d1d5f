import { fork } from 'node:child_process';
import { InputError } from '../../errors.ts';
import type { LibraryProgress } from '../../models/contract/library.ts';
import { packageFile } from '../../package-file.ts';
import type { LibraryJob, LibraryMessage, LibraryResult } from './library-job.ts';

/** The process starts from the built files, also when this module runs from its source. */
const processFile = packageFile('dist/command/library-process.js');

export interface RunLibraryOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LibraryProgress) => void) | undefined;
}

/**
 * How long a process may take in all before it is ended, in milliseconds: for loading a library, the one epoch or fit
 * that may exceed the limit, and the timing of predictions.
 */
function hardLimitMilliseconds(limitSeconds: number): number {
  return 60_000 + 20_000 * limitSeconds;
}

/**
 * Does a job in a process of its own, which alone loads the libraries and can be ended at any moment. The promise
 * settles when that process is gone.
 *
 * @throws InputError as the process does, and when it takes longer than a minute and 20 times its limit
 * @throws the signal's reason when it aborts
 * @throws an Error with the process's stack and its stderr when it fails in any other way
 */
export function runLibrary(
  job: LibraryJob,
  { signal, onProgress }: RunLibraryOptions = {},
): Promise<LibraryResult> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(processFile, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      signal,
      timeout: hardLimitMilliseconds(job.limitSeconds),
      killSignal: 'SIGKILL',
    });
    let complaint = '';
    let reply: LibraryMessage | undefined;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('message', (message: LibraryMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else reply = message;
    });
    child.on('error', (error) => {
      // An abort is reported here too, while the process is still ending.
      if (!signal?.aborted) reject(error);
    });
    child.on('close', (code, killedBy) => {
      if (signal?.aborted) reject(signal.reason);
      else if (reply?.kind === 'result') resolve(reply.result);
      else if (reply?.kind === 'input-error') reject(new InputError(reply.message));
      else if (child.killed) reject(new InputError(tooLong(job)));
      else {
        const reason = reply?.kind === 'error' ? reply.stack : `it ended with ${killedBy ?? code}`;
        reject(new Error(`the process that fits the ${job.model} library failed: ${reason}\n${complaint}`));
      }
    });
    child.send(job, (error) => {
      complaint += error === null ? '' : `${error.message}\n`;
    });
  });
}

function tooLong({ model, limitSeconds }: LibraryJob): string {
  const seconds = hardLimitMilliseconds(limitSeconds) / 1000;
  return `--library-seconds ${limitSeconds}: the ${model} library did not end within ${seconds} s (use --engine compiled)`;
}
