import { InputError } from '../../errors.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import type { Table } from '../../sources/contract/table.ts';
import { isDatabase } from '../../sources/database/open-database.ts';
import { queryFiles } from '../../sources/query/query-files.ts';
import { readQuery } from '../../sources/query/read-query.ts';
import { readTable } from '../../sources/read-table.ts';
import { datasetFile } from './dataset-file.ts';

/**
 * Reads the table that a command is given: by its argument, or by a query over files alone.
 *
 * @param argument a path, the name of a shipped table, a database's address, or `-`
 * @throws InputError when there is neither, or it cannot be read
 */
export async function readInput(argument: string | undefined, options: ReadOptions): Promise<Table> {
  if (argument !== undefined) return readTable(datasetFile(argument), options);
  if (options.query !== undefined) return readQuery(options.query, options);
  throw new InputError(
    `missing required argument 'file' (name a table, or give a --query such as "select … from 'x.parquet'")`,
  );
}

/**
 * The paths of the files that an argument and a query mean, which no output may replace.
 *
 * @throws InputError where the query's files cannot be looked for
 */
export async function inputPaths(
  argument: string | undefined,
  { query, allowPaths }: Pick<ReadOptions, 'query' | 'allowPaths'>,
): Promise<string[]> {
  const file = argument === undefined ? [] : [datasetFile(argument)];
  // A server's query reads no files.
  if (query === undefined || (argument !== undefined && isDatabase(argument))) return file;
  return [...file, ...(await queryFiles(query, allowPaths))];
}
