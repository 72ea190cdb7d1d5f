import type { Dataset } from '../../describe/dataset.ts';
import { type DescribeOptions, describe } from '../../describe/describe.ts';
import type { Table } from '../../sources/contract/table.ts';
import { type CompareSettings, defaultFolds } from './options.ts';

/** What decides how many rows a class needs. */
type StudySettings = DescribeOptions & Partial<Pick<CompareSettings, 'folds' | 'orderBy' | 'test'>>;

/**
 * Describes a table of which a study makes folds: a class needs a row in each. Groups and an order are split whatever
 * the classes are, so that a class needs one row to be learned from and one to be judged on; and with a test set it may
 * have any number.
 *
 * @param appended the test set whose rows stand at the end of the table, where there is one
 * @throws InputError when the table cannot be described
 */
export function describeForStudy(
  table: Table,
  settings: StudySettings,
  appended?: Pick<Table, 'name' | 'rows'>,
): Dataset {
  return describe(table, { ...settings, fewestClassRows: fewestClassRows(settings) }, appended);
}

function fewestClassRows({ test, orderBy, groupBy, folds = defaultFolds }: StudySettings): number {
  if (test !== undefined) return 0;
  return orderBy === undefined && groupBy === undefined ? folds : 2;
}
