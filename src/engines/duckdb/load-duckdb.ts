import { InputError } from '../../errors.ts';

export type DuckDB = typeof import('@duckdb/node-api');

/**
 * Loads the engine, which weighs 70 MB and is an optional dependency.
 *
 * @param need what it is needed for, to begin the message with
 * @throws InputError when it is not installed
 */
export async function loadDuckdb(need: string): Promise<DuckDB> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && isAbsent(String(error.code)))) throw error;
    throw new InputError(
      `${need}: the engine that reads it is not installed (npm install @duckdb/node-api, with -g where this command was installed so)`,
      { cause: error },
    );
  }
}

function isAbsent(code: string): boolean {
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
