import { openDuckdb } from '../../engines/duckdb/duckdb-engine.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import { refuseContradictions, refuseIdle } from '../contract/refuse-idle.ts';
import type { Table } from '../contract/table.ts';
import { readRelation } from '../engine/read-relation.ts';
import { oneSelect } from './one-select.ts';
import { reachOf } from './reach.ts';

/** What messages and reports call the rows of a query. */
export const queryName = 'query';

/**
 * Reads the rows of a query over files, such as `select * from 'orders/*.parquet'`, by an embedded engine that can read
 * what is below the current folder and what `allowPaths` adds, writes nothing and has no network.
 *
 * @throws InputError with one line, when it is no select, is refused, or the engine is not installed
 */
export async function readQuery(query: string, options: ReadOptions = {}): Promise<Table> {
  refuseContradictions({ ...options, query });
  refuseIdle('--query', { name: 'no file of its own', heeds: ['query'] }, options);
  const select = oneSelect(query);
  const engine = await openDuckdb('--query', '--query', reachOf(options.allowPaths));
  try {
    const origin = { location: null, query: select };
    return await readRelation(
      engine,
      { name: queryName, sql: `(${select}\n)`, isOrdered: true, origin },
      options,
    );
  } finally {
    await engine.close();
  }
}
