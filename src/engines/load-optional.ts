import { InputError } from '../errors.ts';

/**
 * Loads a package that is an optional dependency, as few need it.
 *
 * @param load imports it
 * @param need what it is needed for, to begin the message with
 * @throws InputError when it is not installed
 */
export async function loadOptional<Package>(
  load: () => Promise<Package>,
  name: string,
  need: string,
): Promise<Package> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && isAbsent(String(error.code)))) throw error;
    throw new InputError(
      `${need} is not installed (npm install ${name}, with -g where this command was installed so)`,
      { cause: error },
    );
  }
}

function isAbsent(code: string): boolean {
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
