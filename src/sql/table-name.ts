import type { Dialect } from '../dialects/contract.ts';

const part = /"(?:[^"]|"")*"|[^."]+/g;

/**
 * A table's name within SQL. Points part a schema from its table, but within double quotes, as SQL has it.
 *
 * @example tableName(duckdb, 'sales.orders 2024') // '"sales"."orders 2024"'
 */
export function tableName(dialect: Dialect, name: string): string {
  const parts = name.match(part) ?? [];
  if (parts.join('.') !== name) return dialect.identifier(name);
  return parts
    .map((each) => (each.startsWith('"') ? each.slice(1, -1).replaceAll('""', '"') : each))
    .map((each) => dialect.identifier(each))
    .join('.');
}
