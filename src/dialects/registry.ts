import { clickhouse } from './clickhouse.ts';
import type { Dialect, DialectName } from './contract.ts';
import { duckdb } from './duckdb.ts';
import { postgres } from './postgres.ts';

export const dialects: readonly Dialect[] = [duckdb, clickhouse, postgres];

export const dialectNames: readonly DialectName[] = dialects.map(({ name }) => name);

/** What is known of an engine's SQL. */
export function dialectOf(name: DialectName): Dialect {
  const found = dialects.find((dialect) => dialect.name === name);
  if (found === undefined) throw new Error(`no such dialect: ${name}`);
  return found;
}

/** A name within an engine's SQL, whatever it is made of. */
export function quoteIdentifier(dialect: DialectName, name: string): string {
  return dialectOf(dialect).identifier(name);
}
