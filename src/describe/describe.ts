import { InputError } from '../errors.ts';
import type { Column, Table } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { columnKind, type KindFound } from './column-kind.ts';
import type { Action, Dataset, Feature, Target } from './dataset.ts';
import { categoryFeature, dateFeature, numericFeature, yesNoFeature } from './feature.ts';
import { findColumn } from './find-column.ts';
import { findTarget } from './find-target.ts';
import { findTask } from './find-task.ts';
import { hiddenNumber } from './hidden-numbers.ts';
import { type ColumnProfile, profileColumn } from './profile-column.ts';
import { isMissing, selectRows } from './select-rows.ts';
import { sentinelActions } from './sentinel-actions.ts';
import { targetClasses } from './target-classes.ts';
import { targetNumbers } from './target-numbers.ts';

export interface DescribeOptions {
  /** Name or 1-based number of the column to predict; inferred where absent. */
  readonly target?: string;
  /** Whether the target's values are classes or a number; by the values unless told. */
  readonly task?: 'classification' | 'regression';
  /** The class to tell from all the others. */
  readonly positive?: string;
  /** Names or 1-based numbers of columns to leave out. */
  readonly exclude?: readonly string[];
  /** The column that says which rows belong together: it is no feature. */
  readonly groupBy?: string;
  /** Names or 1-based numbers of columns to keep that would be left out; a date's running day number too. */
  readonly include?: readonly string[];
}

/**
 * Decides what each column of a table is: a feature of some kind, the target, or nothing that can be learned from.
 *
 * @throws InputError when the options name what does not exist, or no usable target or feature is left
 */
export function describe(table: Table, options: DescribeOptions = {}): Dataset {
  const found = findTarget(table, options.target);
  const excluded = findColumns(table, options.exclude, '--exclude');
  const included = findColumns(table, options.include, '--include');
  const group = options.groupBy === undefined ? -1 : findColumn(table, options.groupBy, '--group-by');
  refuseContradictions(table, found.index, excluded, included);
  const actions: Action[] = [...table.notices];

  const { labelled, sourceRows } = keepLabelledRows(table, found.index, actions);
  const targetColumn = labelled.columns[found.index] as Column;
  const target = describeTarget(table.name, targetColumn, found.reason, options);

  const features: Feature[] = [];
  labelled.columns.forEach((column, index) => {
    if (index === found.index) return;
    if (index === group) {
      const name = quoteValue(column.name);
      actions.push({ code: 'group', message: `${name} is left out: it groups the rows (--group-by)` });
      return;
    }
    if (excluded.has(index)) {
      actions.push({
        code: 'excluded',
        message: `${quoteValue(column.name)} is left out: asked for with --exclude`,
      });
      return;
    }
    const profile = profileColumn(column);
    features.push(...toFeatures(profile, columnKind(profile), included.has(index), actions));
  });
  if (features.length === 0) {
    throw new InputError(
      `${table.name}: no column is left to predict ${quoteValue(target.name)} from ` +
        '(constants, ids and free text are left out; keep one with --include)',
    );
  }
  return {
    name: table.name,
    sha256: table.sha256,
    rows: labelled.rows,
    sourceRows,
    features,
    target,
    actions: [...actions, ...sentinelActions(numbersOf(features, target))],
  };
}

/** The quantities among the features, and the target where it is one. */
function numbersOf(features: readonly Feature[], target: Target) {
  const quantities = features.filter((feature) => feature.kind === 'numeric');
  return target.task === 'regression' ? [...quantities, target] : quantities;
}

function describeTarget(
  tableName: string,
  column: Column,
  reason: string,
  { task: asked, positive }: DescribeOptions,
): Target {
  const place = `${tableName}: target column ${quoteValue(column.name)}`;
  const { task, reason: taskReason } = findTask(place, column, asked, positive);
  const named = { name: column.name, reason, taskReason };
  if (task === 'regression' && column.kind === 'number') {
    return { task, ...named, values: targetNumbers(place, column) };
  }
  return { task: 'classification', ...named, ...targetClasses(place, column, positive) };
}

function findColumns(table: Table, references: readonly string[] = [], flag: string): ReadonlySet<number> {
  return new Set(references.map((reference) => findColumn(table, reference, flag)));
}

function refuseContradictions(
  table: Table,
  target: number,
  excluded: ReadonlySet<number>,
  included: ReadonlySet<number>,
): void {
  for (const index of excluded) {
    const name = quoteValue((table.columns[index] as Column).name);
    if (index === target) {
      throw new InputError(
        `${table.name}: --exclude ${name}: it is the target (choose another with --target)`,
      );
    }
    if (included.has(index)) {
      throw new InputError(
        `${table.name}: ${name} is named by both --include and --exclude: give one of them`,
      );
    }
  }
}

interface LabelledRows {
  readonly labelled: Table;
  readonly sourceRows: Int32Array;
}

function keepLabelledRows(table: Table, target: number, actions: Action[]): LabelledRows {
  const column = table.columns[target] as Column;
  const sourceRows = Int32Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => !isMissing(column, row),
  );
  const dropped = table.rows - sourceRows.length;
  if (dropped === 0) return { labelled: table, sourceRows };
  const counted = dropped === 1 ? '1 row is' : `${dropped} rows are`;
  actions.push({
    code: 'rows-without-target',
    message: `${counted} left out: no value of ${quoteValue(column.name)}`,
  });
  return { labelled: selectRows(table, sourceRows), sourceRows };
}

/** The features that a column gives; none where it is left out, and then `actions` says so. */
function toFeatures(
  profile: ColumnProfile,
  found: KindFound,
  included: boolean,
  actions: Action[],
): Feature[] {
  const { column } = profile;
  const name = quoteValue(column.name);
  switch (found.kind) {
    case 'numeric':
      return [numericFeature(profile)];
    case 'yes/no':
      return [yesNoFeature(profile)];
    case 'date':
      actions.push({
        code: 'date',
        message: `${name} is a date: its month and weekday are used, on a circle${included ? ', and its day number' : ''}`,
      });
      return included ? [dateFeature(profile), numericFeature(profile)] : [dateFeature(profile)];
    case 'constant':
      if (included)
        throw new InputError(`--include ${name}: ${found.reason}, so nothing can be learned from it`);
      break;
    case 'id':
    case 'text':
      if (included) return [column.kind === 'number' ? numericFeature(profile) : categoryFeature(column)];
      break;
    case 'category':
      if (column.kind === 'text') return [categoryFeature(column)];
  }
  actions.push(leftOut(profile, found));
  return [];
}

/** Why a column is no feature; a warning where it may hold numbers that were not understood. */
function leftOut({ column }: ColumnProfile, { kind, reason }: KindFound): Action {
  const name = quoteValue(column.name);
  const code = `left-out-${kind}`;
  if (kind === 'constant') return { code, message: `${name} is left out as a constant: ${reason}` };
  const message = `${name} is left out as ${kind === 'text' ? 'free text' : 'an id'}: ${reason}`;
  const number = column.kind === 'text' ? hiddenNumber(column) : undefined;
  if (number === undefined) return { code, message: `${message} (keep it with --include)` };
  return {
    code,
    message:
      `${message}, though most hold digits, such as ${quoteValue(number)}: if these are quantities, write one number ` +
      'and the same unit in each cell (or keep it as levels with --include)',
    isWarning: true,
  };
}
