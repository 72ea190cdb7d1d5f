import type { Engine } from '../engines/contract.ts';
import { openDuckdb } from '../engines/duckdb/duckdb-engine.ts';
import { openSource } from './bytes/byte-source.ts';
import { tableBytes } from './bytes/table-bytes.ts';
import type { ReadOptions } from './contract/read-options.ts';
import { chooseTable } from './database/choose-table.ts';
import { isDatabase, openDatabase } from './database/open-database.ts';
import { duckdbFile } from './duckdb/duckdb-file.ts';
import { oneSelect } from './query/one-select.ts';
import { reachOf } from './query/reach.ts';

/** Rows that lie in an engine. */
export interface OpenRelation {
  readonly engine: Engine;
  /** A table expression of SQL. */
  readonly relation: string;
}

/**
 * Opens the engine that a table lies in: a server's, DuckDB's for its databases and for queries over files.
 *
 * @param source an address or a path; undefined where a query over files says which rows
 * @returns undefined where the rows lie in a file that no engine keeps
 * @throws InputError with one line, when it cannot be reached or refuses
 */
export async function openRelation(
  source: string | undefined,
  options: ReadOptions,
): Promise<OpenRelation | undefined> {
  const engine = await openEngine(source, options);
  if (engine === undefined) return undefined;
  try {
    return { engine, relation: await relationOf(engine, options) };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function openEngine(source: string | undefined, options: ReadOptions): Promise<Engine | undefined> {
  const { query, allowPaths, signal } = options;
  const reach = query === undefined ? {} : reachOf(allowPaths);
  if (source === undefined) return openDuckdb('--query', '--query', reach);
  if (isDatabase(source)) return openDatabase(source, signal);
  const { name, path, ...bytes } = await openSource(source);
  for await (const start of tableBytes({ name, ...bytes })) {
    if (path === undefined || !duckdbFile.recognizes(start, name)) return undefined;
    return openDuckdb(name, `${name} is a DuckDB database`, { ...reach, database: path });
  }
  return undefined;
}

async function relationOf(engine: Engine, { query, table, signal }: ReadOptions): Promise<string> {
  if (query !== undefined) return `(${oneSelect(query)}\n) as asked`;
  return (await chooseTable(engine, table, signal)).relation;
}
