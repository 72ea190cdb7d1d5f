import { quoteIdentifier } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import { openDuckdb } from '../../engines/duckdb/duckdb-engine.ts';
import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { sha256Of } from '../bytes/sha256-of.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { readRows } from '../engine/read-rows.ts';

/** Reads the only table of a database, or the one that is asked for, in the order of its rows; or what a query gives. */
export async function readDuckdb(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name, path } = source;
  if (path === undefined) {
    throw new InputError(`${name} is a DuckDB database, which is read from a file only (give its path)`);
  }
  const engine = await openDuckdb(name, `${name} is a DuckDB database`, { database: path });
  try {
    const sha256 = await sha256Of(source);
    const table = await chooseTable(name, engine, options.table);
    const sql = `select * from ${quoteIdentifier(engine.dialect, table)}`;
    const values = await readRows(engine, sql, options);
    return values.finish(name, sha256);
  } finally {
    await engine.close();
  }
}

async function chooseTable(name: string, engine: Engine, asked: string | undefined): Promise<string> {
  const tables: string[] = [];
  const known =
    "select table_name from information_schema.tables where table_schema = 'main' order by table_name";
  for await (const rows of engine.query(known)) tables.push(...rows.map(([table]) => String(table)));
  if (asked !== undefined && tables.includes(asked)) return asked;
  const [only] = tables;
  if (asked === undefined && tables.length === 1 && only !== undefined) return only;
  const list = tables.map((table) => quoteValue(table)).join(', ');
  if (only === undefined) throw new InputError(`${name} holds no table (name another database)`);
  throw new InputError(
    asked === undefined
      ? `${name} holds ${tables.length} tables (choose one with --table: ${list})`
      : `${name} holds no table ${quoteValue(asked)} (--table takes ${list})`,
  );
}
