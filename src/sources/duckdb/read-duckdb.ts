import { InputError } from '../../errors.ts';
import { escapeText, quoteValue } from '../../text/quote-value.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { sha256Of } from '../bytes/sha256-of.ts';
import { ValueTable } from '../cells/value-table.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { type DuckDB, loadDuckdb } from './load-duckdb.ts';

/** A database is only read: nothing else of the machine can be reached from it, and nothing is fetched. */
const narrow = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoload_known_extensions: 'false',
  autoinstall_known_extensions: 'false',
  lock_configuration: 'true',
};

type Connection = Awaited<ReturnType<Awaited<ReturnType<DuckDB['DuckDBInstance']['create']>>['connect']>>;

/** Reads the only table of a database, or the one that is asked for, in the order of its rows. */
export async function readDuckdb(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name, path } = source;
  if (path === undefined) {
    throw new InputError(`${name} is a DuckDB database, which is read from a file only (give its path)`);
  }
  const duckdb = await loadDuckdb(`${name} is a DuckDB database`);
  const sha256 = await sha256Of(source);
  const values = new ValueTable(options);
  const instance = await told(name, () => duckdb.DuckDBInstance.create(path, narrow));
  try {
    const connection = await instance.connect();
    const table = await chooseTable(name, connection, options.table);
    await told(name, () => readRows(duckdb, connection, table, values, options.signal));
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
  return values.finish(name, sha256);
}

async function readRows(
  duckdb: DuckDB,
  connection: Connection,
  table: string,
  values: ValueTable,
  signal: AbortSignal | undefined,
): Promise<void> {
  const result = await connection.stream(`select * from ${quoteName(table)}`);
  const builders = result.columnNames().map((column) => values.column(column));
  for (let row = 0; ; ) {
    signal?.throwIfAborted();
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    const first = row + 1;
    chunk.convertColumns(duckdb.JSDuckDBValueConverter).forEach((cells, j) => {
      cells.forEach((cell, at) => {
        builders[j]?.add(cell, first + at);
      });
    });
    row += chunk.rowCount;
  }
}

async function chooseTable(name: string, connection: Connection, asked: string | undefined): Promise<string> {
  const reader = await connection.runAndReadAll(
    "select table_name from information_schema.tables where table_schema = 'main' order by table_name",
  );
  const tables = reader.getRows().map(([table]) => String(table));
  if (asked !== undefined && tables.includes(asked)) return asked;
  const [only] = tables;
  if (asked === undefined && tables.length === 1 && only !== undefined) return only;
  const known = tables.map((table) => quoteValue(table)).join(', ');
  if (only === undefined) throw new InputError(`${name} holds no table (name another database)`);
  throw new InputError(
    asked === undefined
      ? `${name} holds ${tables.length} tables (choose one with --table: ${known})`
      : `${name} holds no table ${quoteValue(asked)} (--table takes ${known})`,
  );
}

/** A name within SQL, whatever it is made of. */
function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What the engine says of a file is for the user, in a line. */
async function told<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error) || error.name === 'AbortError') throw error;
    const said = escapeText(error.message.split('\n')[0] ?? '');
    throw new InputError(
      `${name} is a DuckDB database that cannot be read: ${said} (close it elsewhere, or write it again)`,
      { cause: error },
    );
  }
}
