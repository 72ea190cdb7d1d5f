import { open, rename, rm } from 'node:fs/promises';
import { outputError, temporaryName } from './write-output.ts';

/**
 * Writes a file whole or not at all, as {@link writeOutput} does, but can be interrupted between two of its texts.
 *
 * @throws InputError when the folder cannot take it, and the signal's reason when it is aborted
 */
export async function writeLongOutput(
  path: string,
  texts: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      for (const text of texts) {
        signal.throwIfAborted();
        await file.writeFile(text);
      }
      await file.sync();
      await rename(temporary, path);
    } finally {
      await file.close();
      await rm(temporary, { force: true });
    }
  } catch (error) {
    throw outputError(error, path);
  }
}
