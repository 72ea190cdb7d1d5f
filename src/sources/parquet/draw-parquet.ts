import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { openDuckdb } from '../../engines/duckdb/duckdb-engine.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { sha256Of } from '../bytes/sha256-of.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { readRelation } from '../engine/read-relation.ts';

/**
 * Draws the sample of a large Parquet file by an embedded engine, which never holds all of its rows.
 *
 * @param path of the file
 * @throws InputError when the engine is not installed, or cannot read the file
 */
export async function drawParquet(source: ByteSource, path: string, options: ReadOptions): Promise<Table> {
  const { name } = source;
  const file = resolve(path);
  const reach = { files: [file], threads: availableParallelism() };
  const engine = await openDuckdb(name, `${name} is a Parquet file of which a sample is drawn`, reach);
  try {
    const sql = `read_parquet('${file.replaceAll("'", "''")}')`;
    return await readRelation(
      engine,
      { name, sql, isOrdered: true, sha256: await sha256Of(source) },
      options,
    );
  } finally {
    await engine.close();
  }
}
