import { InputError } from '../../errors.ts';
import { loadOptional } from '../load-optional.ts';

export type DuckDB = typeof import('@duckdb/node-api');

/**
 * Loads the engine, which weighs 70 MB and is an optional dependency.
 *
 * @param need what it is needed for, to begin the message with
 * @throws InputError when it is not installed
 */
export function loadDuckdb(need: string): Promise<DuckDB> {
  return loadOptional(
    () => import('@duckdb/node-api'),
    '@duckdb/node-api',
    `${need}: the engine that reads it`,
  );
}

/** Whether the engine is installed. */
export async function hasDuckdb(): Promise<boolean> {
  try {
    await loadDuckdb('');
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
