import { InputError } from '../errors.ts';
import { shownPath } from './shown-path.ts';

/** Turns what the file system reports of a file into the line for the user; any other error is handed back as it is. */
export function fileError(error: unknown, path: string): unknown {
  return inputError(error, `cannot write ${shownPath(path)}`, 'check the folder, or choose another');
}

/** The same of a folder. */
export function folderError(error: unknown, folder: string): unknown {
  return inputError(
    error,
    `cannot write the folder ${shownPath(folder)}`,
    'check the folder around it, or choose another',
  );
}

function inputError(error: unknown, what: string, remedy: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const reason = error.message.replace(/, \w+ .*$/s, '');
  return new InputError(`${what}: ${reason} (${remedy})`, { cause: error });
}
