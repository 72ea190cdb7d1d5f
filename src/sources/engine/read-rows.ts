import type { Engine } from '../../engines/contract.ts';
import { ValueTable } from '../cells/value-table.ts';
import type { ReadOptions } from '../contract/read-options.ts';

/**
 * Collects the rows of a query, in the order in which the engine gives them.
 *
 * @param sql one `select`
 * @throws InputError when the engine refuses
 * @throws the signal's reason when it aborts
 */
export async function readRows(engine: Engine, sql: string, options: ReadOptions): Promise<ValueTable> {
  const { signal } = options;
  const columns = await engine.describe(`(${sql}\n)`, signal);
  const values = new ValueTable(options);
  const builders = columns.map(({ name, holds }) => {
    const builder = values.addColumn(name);
    if (holds === 'nested') builder.isNested = true;
    return builder;
  });
  let row = 0;
  for await (const rows of engine.query(sql, signal)) {
    signal?.throwIfAborted();
    for (const cells of rows) {
      row++;
      for (let j = 0; j < builders.length; j++) builders[j]?.add(cells[j], row);
    }
  }
  return values;
}
