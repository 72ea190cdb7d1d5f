import { type FileMetaData, parquetMetadataAsync, parquetScan } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { hasDuckdb } from '../../engines/duckdb/load-duckdb.ts';
import { InputError } from '../../errors.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import { sha256Of } from '../bytes/sha256-of.ts';
import { ValueTable } from '../cells/value-table.ts';
import type { ReadOptions } from '../contract/read-options.ts';
import type { Table } from '../contract/table.ts';
import { drawParquet } from './draw-parquet.ts';

/**
 * Reads a Parquet file, a column of a group of rows at a time; of one with more rows than are asked for, an engine draws
 * them where there is one.
 */
export async function readParquet(source: ByteSource, options: ReadOptions): Promise<Table> {
  const { name, size, path } = source;
  const slice = async (start: number, end = size): Promise<ArrayBuffer> => {
    options.signal?.throwIfAborted();
    const bytes = await source.range(start < 0 ? size + start : start, end);
    return new Uint8Array(bytes).buffer;
  };
  const file = { byteLength: size, slice };
  const values = new ValueTable(options);
  try {
    const metadata = await parquetMetadataAsync(file);
    const isLarge = Number(metadata.num_rows) > (options.sample?.rows ?? Number.POSITIVE_INFINITY);
    if (isLarge && path !== undefined && (await hasDuckdb())) return await drawParquet(source, path, options);
    const scan = await parquetScan({ file, metadata, compressors });
    for (const column of topLevelColumns(metadata)) {
      const builder = values.column(column);
      for (const range of scan.ranges) {
        const cells = await scan.readColumn({ column, ...range });
        for (let at = 0; at < cells.length; at++) builder.add(cells[at], range.rowStart + at + 1);
      }
    }
  } catch (error) {
    if (error instanceof InputError || options.signal?.aborted || !(error instanceof Error)) throw error;
    throw new InputError(
      `${name} is a Parquet file that cannot be read: it is damaged, or written in a way that is not known (write it again)`,
      { cause: error },
    );
  }
  return values.finish(name, await sha256Of(source));
}

/** The names of the columns; nested ones are below theirs in the schema, which lists the tree depth first. */
function topLevelColumns({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  let place = 1;
  while (place < schema.length) {
    names.push((schema[place] as (typeof schema)[number]).name);
    place = behind(schema, place);
  }
  return names;
}

/** The place behind an element and all that is nested in it. */
function behind(schema: FileMetaData['schema'], place: number): number {
  let next = place + 1;
  for (let child = 0; child < (schema[place]?.num_children ?? 0); child++) next = behind(schema, next);
  return next;
}
