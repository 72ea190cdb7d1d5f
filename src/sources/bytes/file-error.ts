import { InputError } from '../../errors.ts';

const explanations = new Map([
  ['ENOENT', 'there is no such file (check the path)'],
  ['ENOTDIR', 'there is no such file (a part of the path is not a folder)'],
  ['EISDIR', 'it is a folder (name a file inside it)'],
  ['EACCES', 'permission denied (check who may read it)'],
  ['EPERM', 'permission denied (check who may read it)'],
  ['ENAMETOOLONG', 'its name is too long (check the path)'],
  ['ELOOP', 'its symbolic links form a circle'],
  ['EIO', 'the device reported an error'],
  ['EMFILE', 'too many files are open'],
  ['ENXIO', 'the device is not available'],
  ['ERR_INVALID_ARG_VALUE', 'no path may contain a NUL character'],
]);

/** Turns what the file system reports into the line for the user; any other error is handed back as it is. */
export function fileError(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const explanation = explanations.get(String(error.code));
  return explanation === undefined
    ? error
    : new InputError(`cannot read ${name}: ${explanation}`, { cause: error });
}
