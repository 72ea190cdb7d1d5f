import { findColumn, type NamedColumns } from './find-column.ts';

/** Which column is to be predicted, and why. */
export interface TargetFound {
  readonly index: number;
  readonly reason: string;
}

const targetNames = ['target', 'class', 'label', 'y', 'outcome', 'response', 'output'];

/**
 * The column to predict: the one that was asked for, else one that is named like a target, else the last.
 *
 * @throws InputError when the one that was asked for does not exist
 */
export function findTarget(table: NamedColumns, asked: string | undefined): TargetFound {
  if (asked !== undefined)
    return { index: findColumn(table, asked, '--target'), reason: 'asked for with --target' };
  const names = table.columns.map((column) => column.name.toLowerCase());
  for (const name of targetNames) {
    const index = names.indexOf(name);
    if (index >= 0) return { index, reason: 'its name is that of a target' };
  }
  return { index: names.length - 1, reason: 'it is the last column' };
}
