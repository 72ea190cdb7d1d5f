import { InputError } from '../errors.ts';
import { type ByteSource, memorySource, openSource } from './bytes/byte-source.ts';
import { tableBytes } from './bytes/table-bytes.ts';
import type { ReadOptions } from './contract/read-options.ts';
import type { Table } from './contract/table.ts';
import type { TableSource } from './contract/table-source.ts';
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

/** What is about the form of a file, in the words of the command line. */
const formFlags = {
  delimiter: '--delimiter',
  header: '--no-header',
  encoding: '--encoding',
  skipBadRows: '--skip-bad-rows',
  sheet: '--sheet',
  table: '--table',
  query: '--query',
} as const;

/**
 * That columns have names is true of every kind of file, and so `header` alone is never idle.
 *
 * @throws InputError when an option is given that this kind of file has no use for
 */
function refuseIdle(
  fileName: string,
  { name, heeds }: Pick<TableSource, 'name' | 'heeds'>,
  options: ReadOptions,
): void {
  for (const [option, flag] of Object.entries(formFlags) as [keyof typeof formFlags, string][]) {
    if (options[option] === undefined || heeds.includes(option)) continue;
    if (option === 'header' && options.header === true) continue;
    const remedy = option === 'query' ? `name it within the query: … from '${fileName}'` : 'leave it out';
    throw new InputError(`${fileName} is ${name}, to which ${flag} does not apply (${remedy})`);
  }
}

/** @throws InputError where options contradict each other */
function refuseContradictions({ table, query, allowPaths }: ReadOptions): void {
  if (allowPaths !== undefined && query === undefined) {
    throw new InputError('--allow-path is about what --query may read (leave it out, or give a query)');
  }
  if (table !== undefined && query !== undefined) {
    throw new InputError('--table and --query both say which rows to read: give one of them');
  }
}
