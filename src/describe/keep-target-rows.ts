import { bisectLeft } from 'd3-array';
import type { Column, Table } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action, Target } from './dataset.ts';
import type { DescribeOptions } from './describe-options.ts';
import { describeTarget } from './describe-target.ts';
import type { TargetFound } from './find-target.ts';
import { rowsWhere } from './rows-where.ts';
import { isMissing, selectRows } from './select-rows.ts';

/** The rows of a table that have a usable target. */
export interface TargetRowsKept {
  readonly labelled: Table;
  readonly target: Target;
  /** The row of the table that each was. */
  readonly sourceRows: Int32Array;
  /** How many of them, at the start, are learned from: all but the test set's. */
  readonly trainingRows: number;
}

/**
 * Describes the target and leaves out the rows that have none, or one of a rare class.
 *
 * @param test the table whose rows stand at the end as a test set, where there is one
 * @param actions is told what was done
 * @throws InputError when the target is not usable
 */
export function keepTargetRows(
  table: Table,
  found: TargetFound,
  options: DescribeOptions,
  test: Pick<Table, 'name' | 'rows'> | undefined,
  actions: Action[],
): TargetRowsKept {
  const column = table.columns[found.index] as Column;
  const present = rowsWhere(table.rows, (row) => !isMissing(column, row));
  if (present.length < table.rows) actions.push(missingAction(column, present.length, table.rows));
  const trainingEnd = table.rows - (test?.rows ?? 0);
  const countTraining = (ascending: Int32Array): number => bisectLeft(ascending, trainingEnd);

  const { columns } = keepRows({ ...table, columns: [column] }, present);
  const rows = { inTable: table.rows, training: countTraining(present), test, sources: present, trainingEnd };
  const described = describeTarget(table.name, columns[0] as Column, found.reason, rows, options);
  actions.push(...described.actions);
  const sourceRows = described.rows?.map((row) => present[row] as number) ?? present;
  return {
    labelled: keepRows(table, sourceRows),
    target: described.target,
    sourceRows,
    trainingRows: countTraining(sourceRows),
  };
}

function keepRows(table: Table, rows: Int32Array): Table {
  return rows.length === table.rows ? table : selectRows(table, rows);
}

function missingAction({ name }: Column, present: number, rows: number): Action {
  const dropped = rows - present;
  const counted = dropped === 1 ? '1 row is' : `${dropped} rows are`;
  const isMost = dropped > rows / 2;
  const remedy = ` (most of the ${rows}: write a value there if a missing cell means one, or choose another with --target)`;
  return {
    code: 'rows-without-target',
    message: `${counted} left out: no value of ${quoteValue(name)}${isMost ? remedy : ''}`,
  };
}
