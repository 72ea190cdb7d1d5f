import type { Column, Table } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action, Target } from './dataset.ts';
import type { DescribeOptions } from './describe-options.ts';
import { findTask } from './find-task.ts';
import { logTargetAction, noLogarithmOfClasses, type RowPlaces, requirePositive } from './log-target.ts';
import { settleRareClasses } from './rare-classes.ts';
import { onePositive, targetClasses } from './target-classes.ts';
import { targetNumbers } from './target-numbers.ts';
import { mergeTargetSpellings, refuseSimilarLabels } from './target-spellings.ts';
import { refuseUnknownLabels } from './test-labels.ts';
import { mostClasses, refuseTooManyClasses } from './too-many-classes.ts';

/** A target, and what was done to its rows. */
export interface DescribedTarget {
  readonly target: Target;
  /** Which of the column's rows are left, ascending; undefined where all are. */
  readonly rows: Int32Array | undefined;
  readonly actions: readonly Action[];
}

/** The rows of a target's cells. */
export interface TargetRows extends RowPlaces {
  /** Rows of the table, with a target or without. */
  readonly inTable: number;
  /** Those with a target that are learned from, at the start of the column. */
  readonly training: number;
  /** The table that those after them are from, where they are a test set. */
  readonly test: Pick<Table, 'name'> | undefined;
}

/**
 * Decides what a target's cells are: classes or a number.
 *
 * @param column without missing cells
 * @param reason why this column was chosen
 * @throws InputError when they are no usable target, or leave open which labels are one class
 */
export function describeTarget(
  tableName: string,
  column: Column,
  reason: string,
  rows: TargetRows,
  options: DescribeOptions,
): DescribedTarget {
  const { inTable, training, test } = rows;
  const { positive, mergeLabels, rareClasses = 'leave-out', fewestClassRows = 0 } = options;
  const place = `${tableName}: target column ${quoteValue(column.name)}`;
  const { task, reason: taskReason } = findTask(place, column, options.task, positive);
  if (options.logTarget === true && task === 'classification') {
    throw noLogarithmOfClasses(place, column.kind === 'number');
  }
  const named = { name: column.name, reason, taskReason };
  if (task === 'regression' && column.kind === 'number') {
    const values = targetNumbers(place, column, inTable);
    if (options.logTarget !== true) {
      return { target: { task, ...named, values }, rows: undefined, actions: [] };
    }
    requirePositive(tableName, column.name, values, rows);
    return {
      target: { task, ...named, values, transform: 'log' },
      rows: undefined,
      actions: [logTargetAction(column.name)],
    };
  }

  const merged =
    column.kind === 'text' && mergeLabels === true
      ? mergeTargetSpellings(column, training)
      : { column, actions: [] };
  const all = targetClasses(place, merged.column, inTable);
  if (test !== undefined) refuseUnknownLabels(tableName, column.name, all, training, test);
  if (column.kind === 'text' && mergeLabels === undefined) {
    refuseSimilarLabels(place, column, positive, mostClasses);
  }
  const asked = positive === undefined ? all : onePositive(place, all, positive, mergeLabels === true);
  const settled = settleRareClasses(asked, column.name, rareClasses, fewestClassRows);
  refuseTooManyClasses(place, column.kind, asked, settled.target);
  return {
    target: { task: 'classification', ...named, ...settled.target },
    rows: settled.rows,
    actions: [...merged.actions, ...settled.actions],
  };
}
