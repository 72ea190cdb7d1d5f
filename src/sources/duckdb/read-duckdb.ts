import { openDuckdb } from '../../engines/duckdb/duckdb-engine.ts';
import { InputError } from '../../errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { sha256Of } from '../bytes/sha256-of.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { chooseTable } from '../database/choose-table.ts';
import { readRelation } from '../engine/read-relation.ts';
import { oneSelect } from '../query/one-select.ts';
import { reachOf } from '../query/reach.ts';

/** Reads the only table of a database, or the one that is asked for, in the order of its rows; or what a query gives. */
export async function readDuckdb(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name, path } = source;
  if (path === undefined) {
    throw new InputError(`${name} is a DuckDB database, which is read from a file only (give its path)`);
  }
  const select = options.query === undefined ? undefined : oneSelect(options.query);
  const reach = select === undefined ? {} : reachOf(options.allowPaths);
  const engine = await openDuckdb(name, `${name} is a DuckDB database`, { ...reach, database: path });
  try {
    if (select !== undefined) {
      const origin = { location: null, query: select };
      return await readRelation(engine, { name, sql: `(${select}\n)`, isOrdered: true, origin }, options);
    }
    const { relation: sql } = await chooseTable(engine, options.table, options.signal);
    const sha256 = await sha256Of(source);
    return await readRelation(engine, { name, sql, isOrdered: true, sha256 }, options);
  } finally {
    await engine.close();
  }
}
