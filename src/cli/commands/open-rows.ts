import { InputError } from '../../errors.ts';
import { missingNumbers, missingTexts } from '../../sources/cells/missing-cells.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import { withoutPassword } from '../../sources/database/open-database.ts';
import { openRelation } from '../../sources/open-relation.ts';
import type { RowsInEngine } from '../../studies/shared/options.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { datasetFile } from '../options/dataset-file.ts';

/**
 * Opens the rows that a table is drawn from, for `--all-rows`.
 *
 * @param argument a path, the name of a shipped table or an address; undefined where a query alone says which rows
 * @throws InputError when no engine keeps them
 */
export async function openRows(argument: string | undefined, options: ReadOptions): Promise<RowsInEngine> {
  const { missing = [], keep = [] } = options;
  const opened = await openRelation(argument === undefined ? undefined : datasetFile(argument), options);
  if (opened !== undefined) {
    return { ...opened, missing: { texts: missingTexts(missing, keep), numbers: missingNumbers(missing) } };
  }
  const name = quoteValue(withoutPassword(argument ?? ''), 120);
  throw new InputError(
    `--all-rows: ${name} is a file that no engine keeps (ask an engine for its rows: --query "select * from 'x.parquet'")`,
  );
}
