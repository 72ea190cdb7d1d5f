import { InputError } from '../errors.ts';
import { type ByteSource, memorySource, openSource } from './bytes/byte-source.ts';
import { tableBytes } from './bytes/table-bytes.ts';
import type { ReadOptions } from './contract/read-options.ts';
import type { Table } from './contract/table.ts';
import type { TableSource } from './contract/table-source.ts';
import { tableSources } from './registry.ts';

/**
 * Reads a table from a path, or from standard input for `-`. What kind of file it is, its first bytes say; whatever was
 * decided that could surprise is told in the table's notices.
 *
 * @throws InputError with one line that names the file, the line and the remedy, when it cannot be read as a table.
 */
export async function readTable(source: string, options: ReadOptions = {}): Promise<Table> {
  return readSource(await openSource(source), options);
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
} as const;

/**
 * That columns have names is true of every kind of file, and so `header` alone is never idle.
 *
 * @throws InputError when an option is given that this kind of file has no use for
 */
function refuseIdle(fileName: string, { name, heeds }: TableSource, options: ReadOptions): void {
  for (const [option, flag] of Object.entries(formFlags) as [keyof typeof formFlags, string][]) {
    if (options[option] === undefined || heeds.includes(option)) continue;
    if (option === 'header' && options.header === true) continue;
    throw new InputError(`${fileName} is ${name}, to which ${flag} does not apply (leave it out)`);
  }
}
