import type { ReadOptions } from '../../sources/contract/read-options.ts';
import { readTable } from '../../sources/read-table.ts';
import type { CompareOptions } from '../../studies/compare/compare.ts';
import { pick } from '../../studies/shared/pick.ts';
import type { CompareFlags } from './compare-flags.ts';
import { askedLadder } from './ladder-flags.ts';
import { describeOptionsOf } from './table-flags.ts';
import { testOptionsOf } from './test-options.ts';

/**
 * What the flags say about the comparison; the file of `--test` is read here, once for all tables.
 *
 * @throws InputError when that file cannot be read as a table
 */
export async function compareOptionsOf(
  flags: CompareFlags,
  readOptions: ReadOptions,
): Promise<CompareOptions> {
  const { test, latencyBudget } = flags;
  return {
    ...describeOptionsOf(flags),
    ...pick(flags, ['seed', 'folds', 'repeats', 'orderBy', 'groupBy', 'metric', 'margin']),
    ...pick(flags, ['outputs', 'engine', 'backend', 'librarySeconds', 'threads']),
    ...(test === undefined ? {} : { test: await readTable(test, testOptionsOf(readOptions)) }),
    ...(latencyBudget === undefined ? {} : { latencyBudgetMilliseconds: latencyBudget }),
    hiddenSizes: flags.hidden,
    ladder: askedLadder(flags),
  };
}
