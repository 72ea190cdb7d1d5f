import type { Engine } from '../../engines/contract.ts';
import { InputError } from '../../errors.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { drawInEngine } from './draw-in-engine.ts';
import { inOrderOfCells } from './order-rows.ts';
import { readRows } from './read-rows.ts';
import type { Relation } from './relation.ts';
import { sha256OfCells } from './sha256-of-cells.ts';

/**
 * Reads a relation as a table: all of its rows, or the sample that is asked for where there are more.
 *
 * @throws InputError when the engine refuses, or there is no row
 * @throws the signal's reason when it aborts
 */
export async function readRelation(engine: Engine, relation: Relation, options: ReadOptions): Promise<Table> {
  const { name, sql, isOrdered, origin, sha256 } = relation;
  const drawn = await drawInEngine(engine, relation, options);
  const read = drawn ?? (await readAll(engine, sql, name, options));
  const table = isOrdered || drawn !== undefined ? read : inOrderOfCells(read);
  return {
    ...table,
    sha256: sha256 ?? sha256OfCells(table),
    ...(origin === undefined ? {} : { origin }),
  };
}

async function readAll(engine: Engine, sql: string, name: string, options: ReadOptions): Promise<Table> {
  // The order of a query is that of its own rows only, not of those around it.
  const query = sql.startsWith('(') ? sql.slice(1, -1) : `select * from ${sql}`;
  const values = await readRows(engine, query, options);
  if (values.rows === 0) throw new InputError(`${engine.location}: ${name} has no rows`);
  return values.finish(name, '');
}
