import type { Engine } from '../../engines/contract.ts';
import { openDuckdb } from '../../engines/duckdb/duckdb-engine.ts';
import { InputError } from '../../errors.ts';
import { isPattern } from './missing-file.ts';
import { reachOf } from './reach.ts';

/** Texts and quoted names, either of which may name a file. */
const quoted = /'((?:[^']|'')*)'|"((?:[^"]|"")*)"|\$\$([\s\S]*?)\$\$/g;

/**
 * The files that a query over files may read: each text within it as a path, and what those match that are patterns. Paths
 * that are put together within the query are not among them.
 *
 * @returns paths, of which some may be no files
 * @throws InputError where the embedded engine is not installed, or a path that is allowed does not exist
 */
export async function queryFiles(query: string, allowPaths?: readonly string[]): Promise<string[]> {
  const texts = Array.from(query.matchAll(quoted), ([, text, name, dollars]) =>
    text === undefined ? (name?.replaceAll('""', '"') ?? dollars ?? '') : text.replaceAll("''", "'"),
  );
  const patterns = texts.filter(isPattern);
  if (patterns.length === 0) return texts;
  const engine = await openDuckdb('--query', '--query', reachOf(allowPaths));
  try {
    const matched = await Promise.all(patterns.map((pattern) => filesOf(engine, pattern)));
    return [...texts, ...matched.flat()];
  } finally {
    await engine.close();
  }
}

/** What a pattern matches; nothing where it is out of reach, for then the query is refused. */
async function filesOf(engine: Engine, pattern: string): Promise<string[]> {
  const files: string[] = [];
  try {
    for await (const rows of engine.query(`select file from glob('${pattern.replaceAll("'", "''")}')`)) {
      files.push(...rows.map(([file]) => String(file)));
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return files;
}
