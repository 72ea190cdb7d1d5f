import type { DuckDBAppender, DuckDBType } from '@duckdb/node-api';
import type { Engine } from '../contract.ts';
import { engineOf } from './duckdb-engine.ts';
import { type DuckDB, loadDuckdb } from './load-duckdb.ts';

/** A column as a database holds it; NaN and undefined mark a missing cell. */
export type HeldColumn =
  | { readonly kind: 'number' | 'boolean' | 'date'; readonly name: string; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly name: string; readonly textOf: (row: number) => string | undefined };

const microsecondsPerMillisecond = 1000;

/**
 * Opens an embedded DuckDB that holds a table in memory and reads nothing else. Its rows keep their order.
 *
 * @param name of the table
 * @param need what the engine is needed for, for the message where it is not installed
 * @throws InputError where the engine is not installed
 */
export async function holdInDuckdb(
  name: string,
  columns: readonly HeldColumn[],
  rows: number,
  need: string,
): Promise<Engine> {
  const duckdb = await loadDuckdb(need);
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: '1',
    enable_external_access: 'false',
  });
  const connection = await instance.connect();
  const types = columns.map(({ kind }) => typeOf(duckdb, kind));
  const declared = columns.map((column, j) => `${quoted(column.name)} ${types[j]}`);
  await connection.run(`create table ${quoted(name)} (${declared.join(', ')})`);
  const appender = await connection.createAppender(name);
  for (let row = 0; row < rows; row++) {
    for (const column of columns) append(duckdb, appender, column, row);
    appender.endRow();
  }
  appender.closeSync();
  return engineOf(duckdb, instance, connection, { location: need });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function typeOf(duckdb: DuckDB, kind: HeldColumn['kind']): DuckDBType {
  switch (kind) {
    case 'number':
      return duckdb.DOUBLE;
    case 'boolean':
      return duckdb.BOOLEAN;
    case 'date':
      return duckdb.TIMESTAMP;
    case 'text':
      return duckdb.VARCHAR;
  }
}

function append(duckdb: DuckDB, appender: DuckDBAppender, column: HeldColumn, row: number): void {
  if (column.kind === 'text') {
    const text = column.textOf(row);
    if (text === undefined) appender.appendNull();
    else appender.appendVarchar(text);
    return;
  }
  const value = column.values[row] as number;
  if (Number.isNaN(value)) appender.appendNull();
  else if (column.kind === 'number') appender.appendDouble(value);
  else if (column.kind === 'boolean') appender.appendBoolean(value === 1);
  else {
    const microseconds = BigInt(Math.round(value * microsecondsPerMillisecond));
    appender.appendTimestamp(new duckdb.DuckDBTimestampValue(microseconds));
  }
}
