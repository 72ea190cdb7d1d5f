import { open, rename, rm } from 'node:fs/promises';
import { temporaryName } from './temporary-name.ts';
import { fileError } from './writing-error.ts';

/**
 * Writes a file whole or not at all: to a temporary name in the same folder first, which then takes the file's place.
 *
 * @param texts which may be too many to keep: between two of them the work can be interrupted
 * @throws InputError when the folder cannot take it, and the signal's reason when it is aborted
 */
export async function writeFile(path: string, texts: Iterable<string>, signal?: AbortSignal): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      for (const text of texts) {
        signal?.throwIfAborted();
        await file.writeFile(text);
      }
      await file.sync();
      await rename(temporary, path);
    } finally {
      await file.close();
      await rm(temporary, { force: true });
    }
  } catch (error) {
    throw fileError(error, path);
  }
}
