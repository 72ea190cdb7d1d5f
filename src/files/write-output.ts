import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { quoteValue } from '../text/quote-value.ts';

/** Where a path is cut in a message. */
const longestPath = 120;

/**
 * Writes a file whole or not at all: to a temporary name in the same folder first, which then takes the file's place.
 *
 * @throws InputError when the folder cannot take it: no permission, no space left
 */
export function writeOutput(path: string, text: string | Iterable<string>): void {
  const texts = typeof text === 'string' ? [text] : text;
  withTemporaryFile(path, (temporary) => {
    const file = openSync(temporary, 'r+');
    try {
      for (const part of texts) writeFileSync(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  });
}

/**
 * Finds out whether {@link writeOutput} could write there by making its temporary file, which is gone again after:
 * permissions alone do not tell.
 *
 * @throws InputError when it could not
 */
export function probeFolder(path: string): void {
  withTemporaryFile(path, () => {});
}

/** What a file is called until it is whole. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}

function withTemporaryFile(path: string, use: (temporary: string) => void): void {
  const temporary = temporaryName(path);
  try {
    closeSync(openSync(temporary, 'wx'));
    try {
      use(temporary);
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw outputError(error, path);
  }
}

/** Turns what the file system reports into the line for the user; any other error is handed back as it is. */
export function outputError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const reason = error.message.replace(/, \w+ .*$/s, '');
  return new InputError(
    `cannot write ${quoteValue(path, longestPath)}: ${reason} (check the folder, or choose another)`,
    { cause: error },
  );
}
