import { InputError } from '../errors.ts';
import type { Column, Table, TextColumn } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { columnKind, type KindFound } from './column-kind.ts';
import type { Action, Dataset, Feature, Target } from './dataset.ts';
import { dateActions } from './date-actions.ts';
import { settleDates } from './dates/settle-dates.ts';
import type { DescribeOptions } from './describe-options.ts';
import { categoryFeature, momentFeatures, numericFeature, yesNoFeature } from './feature.ts';
import { findColumn } from './find-column.ts';
import { findTarget } from './find-target.ts';
import { hiddenNumber } from './hidden-numbers.ts';
import { keepTargetRows } from './keep-target-rows.ts';
import { newLevelActions, spellingActions } from './level-actions.ts';
import { markMerged, mergeLevels } from './merge-levels.ts';
import { orderingActions } from './ordering-actions.ts';
import { type ColumnProfile, profileColumn } from './profile-column.ts';
import { sentinelActions } from './sentinel-actions.ts';

export type { DescribeOptions } from './describe-options.ts';

/**
 * Decides what each column of a table is: a feature of some kind, the target, or nothing that can be learned from.
 *
 * @param test the table whose rows stand at the end as a test set, where there is one
 * @throws InputError when the options name what does not exist, or no usable target or feature is left
 */
export function describe(
  table: Table,
  options: DescribeOptions = {},
  test?: Pick<Table, 'name' | 'rows'>,
): Dataset {
  const { mergeLabels } = options;
  const found = findTarget(table, options.target);
  const excluded = findColumns(table, options.exclude, '--exclude');
  const included = findColumns(table, options.include, '--include');
  const group = options.groupBy === undefined ? -1 : findColumn(table, options.groupBy, '--group-by');
  refuseContradictions(table, found.index, excluded, included);
  const actions: Action[] = [...table.notices];

  const { labelled, target, sourceRows, trainingRows } = keepTargetRows(table, found, options, test, actions);
  const dates = settleDates(labelled.columns, options.dayFirst);
  const features: Feature[] = [];
  /** The columns whose levels are told apart. */
  const levelled: TextColumn[] = [];
  labelled.columns.forEach((column, index) => {
    if (index === found.index) return;
    if (index === group) {
      const name = quoteValue(column.name);
      actions.push({ code: 'group', message: `${name} is left out: it groups the rows (--group-by)` });
      if (column.kind === 'text') levelled.push(column);
      return;
    }
    if (excluded.has(index)) {
      actions.push({
        code: 'excluded',
        message: `${quoteValue(column.name)} is left out: asked for with --exclude`,
      });
      return;
    }
    const isLeading = features.length === 0;
    const reading = dates[index];
    const merges = mergeLabels === true && reading === undefined;
    const written = merges ? mergeLevels(column, trainingRows, isLeading) : column;
    const profile = profileColumn(written, reading);
    const kind = columnKind(profile, isLeading);
    const made = toFeatures(profile, kind, included.has(index), sourceRows, actions);
    const isLevelled = made.some(({ kind }) => kind === 'category' || kind === 'yes/no');
    if (column.kind === 'text' && (isLevelled || written !== column)) levelled.push(column);
    features.push(...made);
  });
  if (options.orderBy !== undefined) {
    const order = findColumn(table, options.orderBy, '--order-by');
    actions.push(...orderingActions(labelled.columns[order] as Column, dates[order], features));
  }
  if (features.length === 0) {
    throw new InputError(
      `${table.name}: no column is left to predict ${quoteValue(target.name)} from ` +
        '(constants, ids and free text are left out; keep one with --include)',
    );
  }
  if (mergeLabels !== false) actions.push(...spellingActions(levelled, mergeLabels === true, trainingRows));
  if (test !== undefined) actions.push(...newLevelActions(features, trainingRows, test));
  return {
    name: table.name,
    sha256: table.sha256,
    ...(table.origin === undefined ? {} : { origin: table.origin }),
    ...(table.sample === undefined ? {} : { sample: table.sample }),
    rows: labelled.rows,
    sourceRows,
    features: mergeLabels === true ? features.map(markMerged) : features,
    target,
    actions: [...actions, ...sentinelActions(numbersOf(features, target))],
  };
}

/** The quantities among the features, and the target where it is one. */
function numbersOf(features: readonly Feature[], target: Target) {
  const quantities = features.filter((feature) => feature.kind === 'numeric');
  return target.task === 'regression' ? [...quantities, target] : quantities;
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

/** The features that a column gives; none where it is left out, and then `actions` says so. */
function toFeatures(
  profile: ColumnProfile,
  found: KindFound,
  included: boolean,
  sourceRows: Int32Array,
  actions: Action[],
): Feature[] {
  const { column, dates } = profile;
  const name = quoteValue(column.name);
  switch (found.kind) {
    case 'numeric':
      return column.kind === 'number' ? [numericFeature(column)] : [];
    case 'yes/no':
      return [yesNoFeature(profile)];
    case 'date':
    case 'time':
    case 'duration':
      if (dates !== undefined) {
        const made = momentFeatures(column.name, dates, included);
        actions.push(...dateActions(dates, made, sourceRows));
        return made;
      }
      break;
    case 'constant':
      if (included)
        throw new InputError(`--include ${name}: ${found.reason}, so nothing can be learned from it`);
      break;
    case 'id':
    case 'text':
      if (included) {
        if (column.kind === 'number') return [numericFeature(column)];
        if (column.kind === 'text') return [categoryFeature(column)];
      }
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
