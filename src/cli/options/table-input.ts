import { InputError } from '../../errors.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import type { Table } from '../../sources/contract/table.ts';
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

/** The paths of the files that an argument means, which no output may replace. */
export function inputPaths(argument: string | undefined): string[] {
  return argument === undefined ? [] : [datasetFile(argument)];
}
