import { realpathSync, statSync } from 'node:fs';
import type { DuckdbReach } from '../../engines/duckdb/duckdb-engine.ts';
import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { explainRefusal } from './explain-refusal.ts';

/**
 * What a query may read: what is below the current folder, and what else is allowed.
 *
 * @throws InputError where a path that is allowed does not exist
 */
export function reachOf(
  allowPaths: readonly string[] = [],
): Required<Pick<DuckdbReach, 'folders' | 'files' | 'explain'>> {
  const folders = [process.cwd()];
  const files: string[] = [];
  for (const path of allowPaths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined)
      throw new InputError(`--allow-path ${quoteValue(path, 120)}: there is no such file or folder`);
    (found.isDirectory() ? folders : files).push(realpathSync(path));
  }
  const allowed = [realpathSync(process.cwd()), ...folders, ...files];
  return { folders, files, explain: (message) => explainRefusal(message, allowed) };
}
