import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { readRelation } from '../engine/read-relation.ts';
import { isOrdered } from '../query/is-ordered.ts';
import { oneSelect } from '../query/one-select.ts';
import { queryName } from '../query/read-query.ts';
import { chooseTable } from './choose-table.ts';
import { openDatabase } from './open-database.ts';

/**
 * Reads a table of a server, or what a query gives; rows that no `order by` orders are put into the order of their cells.
 *
 * @param url such as `postgres://user@host/database`
 * @throws InputError with one line that names the server, without a password, when it refuses
 */
export async function readDatabase(url: string, options: ReadOptions): Promise<Table> {
  const { query, table, signal } = options;
  const select = query === undefined ? undefined : oneSelect(query);
  const engine = await openDatabase(url, signal);
  const { location } = engine;
  try {
    if (select !== undefined) {
      const origin = { location, query: select };
      const relation = { name: queryName, sql: `(${select}\n)`, isOrdered: isOrdered(select), origin };
      return await readRelation(engine, relation, options);
    }
    const { name, relation: sql } = await chooseTable(engine, table, signal);
    const origin = { location, query: null };
    return await readRelation(engine, { name, sql, isOrdered: false, origin }, options);
  } finally {
    await engine.close();
  }
}
