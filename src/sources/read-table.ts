import { type ByteSource, memorySource, openSource } from './bytes/byte-source.ts';
import { tableBytes } from './bytes/table-bytes.ts';
import type { ReadOptions } from './contract/read-options.ts';
import { refuseContradictions, refuseIdle } from './contract/refuse-idle.ts';
import type { Table } from './contract/table.ts';
import { isDatabase } from './database/open-database.ts';
import { readDatabase } from './database/read-database.ts';
import { tableSources } from './registry.ts';
import { drawSample } from './sample/draw-sample.ts';

/**
 * Reads a table from a path, from standard input for `-`, or from a database's address such as
 * `postgres://user@host/database`, whose password is best left to `PGPASSWORD` or `CLICKHOUSE_PASSWORD`. What kind of file it is, its first bytes say; whatever was
 * decided that could surprise is told in the table's notices.
 *
 * @throws InputError with one line that names the file, the line and the remedy, when it cannot be read as a table.
 */
export async function readTable(source: string, options: ReadOptions = {}): Promise<Table> {
  refuseContradictions(options);
  if (isDatabase(source)) {
    refuseIdle('a table of a server', { name: 'no file', heeds: ['table', 'query'] }, options);
    return readDatabase(source, options);
  }
  return drawSample(await readSource(await openSource(source), options), options.sample);
}

/** As {@link readTable}, from bytes in memory; `name` is what messages call them. */
export async function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Table> {
  return readSource(memorySource(name, bytes), options);
}

async function readSource(source: ByteSource, options: ReadOptions): Promise<Table> {
  const start = await firstBytes(source);
  const kind = tableSources.find((each) => each.recognizes(start, source.name));
  if (kind === undefined) throw new Error(`no kind of file takes ${source.name}`);
  refuseIdle(source.name, kind, options);
  return kind.read(source, options);
}

async function firstBytes(source: ByteSource): Promise<Buffer> {
  for await (const chunk of tableBytes(source)) return chunk;
  return Buffer.alloc(0);
}
