import type { DialectName } from '../dialects/contract.ts';
import { quoteIdentifier } from '../dialects/registry.ts';
import type { EngineTable } from './contract.ts';

/** A table of a schema, whose name is left out where it is the usual one. */
export function engineTable(dialect: DialectName, usual: string, schema: string, table: string): EngineTable {
  return {
    name: schema === usual ? table : `${schema}.${table}`,
    relation: `${quoteIdentifier(dialect, schema)}.${quoteIdentifier(dialect, table)}`,
  };
}
