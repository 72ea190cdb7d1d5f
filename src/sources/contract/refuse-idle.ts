import { InputError } from '../../errors.ts';
import type { ReadOptions } from './read-options.ts';
import type { TableSource } from './table-source.ts';

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
export function refuseIdle(
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

/**
 * Refuses options that contradict each other.
 *
 * @throws InputError where some do
 */
export function refuseContradictions({ table, query, allowPaths }: ReadOptions): void {
  if (allowPaths !== undefined && query === undefined) {
    throw new InputError('--allow-path is about what --query may read (leave it out, or give a query)');
  }
  if (table !== undefined && query !== undefined) {
    throw new InputError('--table and --query both say which rows to read: give one of them');
  }
}
