import type { ClassTarget, Dataset } from '../../describe/dataset.ts';
import { groupsOfRows, orderOfRows } from '../../describe/row-keys.ts';
import { InputError } from '../../errors.ts';
import type { Fold } from '../../evaluation/folds/evaluate-fold.ts';
import { createRandom, deriveSeed } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import type { Protocol } from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { expandingWindow } from '../../split/expanding-window.ts';
import { groupFolds } from '../../split/group-folds.ts';
import { quantileStrata, type Strata } from '../../split/quantile-strata.ts';
import { repeatsFor, repeatsRule } from '../../split/repeats.ts';
import type { Split } from '../../split/split.ts';
import { stratifiedFolds } from '../../split/stratified-folds.ts';
import { singleRows, stretchesOf, type Units } from '../../split/units.ts';
import { formatCount } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { allRows, partRows } from './dataset-rows.ts';
import { type CompareSettings, defaultFolds } from './options.ts';

/** How the models are judged: a protocol in words and the folds it comes to, repeat by repeat. */
export interface ProtocolPlan {
  readonly protocol: Protocol;
  readonly folds: readonly Fold[];
  /** What the rows belong to that was drawn independently of the rest: rows themselves, groups, or stretches of time. */
  readonly units: Units;
}

/** A way to split rows, in words. */
interface SplitPlan extends Pick<Protocol, 'kind' | 'method' | 'folds' | 'repeats' | 'rule'> {
  readonly splits: readonly Split[];
  readonly units: Units;
}

/**
 * Plans how the models are judged, the same for all of them: repeated stratified cross-validation, or with whole groups
 * on one side, or from the past to the future, or on a test set of its own.
 *
 * @param testRows rows at the end of the table that are a test set; 0 where there is none
 * @throws InputError when the options contradict each other or the rows are too few for them
 */
export function planProtocol(
  table: Table,
  testRows: number,
  dataset: Dataset,
  options: CompareSettings,
): ProtocolPlan {
  refuseContradictions(options, testRows);
  const { kind, method, folds, repeats, rule, splits, units } = planSplits(table, testRows, dataset, options);
  const planned = splits.map(
    (split, index): Fold => ({ split, seed: deriveSeed(options.seed, seedUse.fits, index) }),
  );
  const meanOf = (part: 'train' | 'test') =>
    splits.reduce((sum, split) => sum + split[part].length, 0) / splits.length;
  const protocol = {
    kind,
    method,
    folds,
    repeats,
    seed: options.seed,
    rule,
    trainRows: meanOf('train'),
    testRows: meanOf('test'),
  };
  return { protocol, folds: planned, units };
}

function refuseContradictions({ orderBy, groupBy, repeats, folds }: CompareSettings, testRows: number): void {
  const ways = [
    ...(testRows > 0 ? ['--test'] : []),
    ...(orderBy ? ['--order-by'] : []),
    ...(groupBy ? ['--group-by'] : []),
  ];
  if (ways.length > 1)
    throw new InputError(`${ways.join(' and ')} are different ways to split: give one of them`);
  if (testRows > 0 && (folds !== undefined || repeats !== undefined)) {
    throw new InputError('--test gives a fixed test set: leave out --folds and --repeats');
  }
  if (orderBy !== undefined && repeats !== undefined && repeats > 1) {
    throw new InputError(
      `--repeats ${repeats}: with --order-by there is only one order, so nothing can be repeated`,
    );
  }
}

function planSplits(table: Table, testRows: number, dataset: Dataset, options: CompareSettings): SplitPlan {
  if (testRows > 0) return fixedTestSet(table, testRows, dataset);
  if (options.orderBy !== undefined) return ordered(table, dataset, options.orderBy, options);
  if (options.groupBy !== undefined) return grouped(table, dataset, options.groupBy, options);
  return stratified(dataset, options);
}

function stratified(dataset: Dataset, options: CompareSettings): SplitPlan {
  const { folds = defaultFolds, repeats = repeatsFor(dataset.rows), seed } = options;
  const { codes, count } = strataOf(dataset, folds);
  const splits = Array.from({ length: repeats }, (_, repeat) =>
    stratifiedFolds(codes, count, folds, createRandom(seed, seedUse.splits, repeat)),
  );
  const method = `${repeats} × ${folds}-fold cross-validation`;
  return {
    kind: 'cross-validation',
    method,
    folds,
    repeats,
    rule: repeatsReason(options),
    splits: splits.flat(),
    units: singleRows(allRows(dataset), dataset.rows),
  };
}

function grouped(table: Table, dataset: Dataset, column: string, options: CompareSettings): SplitPlan {
  const { folds = defaultFolds, repeats = repeatsFor(dataset.rows), seed, mergeLabels } = options;
  const { groups, count } = groupsOfRows(table, column, dataset.sourceRows, mergeLabels);
  if (count < folds) {
    throw new InputError(
      `${dataset.name}: --group-by ${quoteValue(column)}: ${count} groups cannot fill ${folds} folds (choose a column with more groups, or compare with fewer --folds)`,
    );
  }
  const splits = Array.from({ length: repeats }, (_, repeat) =>
    groupFolds(groups, count, folds, createRandom(seed, seedUse.splits, repeat)),
  );
  const method = `${repeats} × ${folds}-fold cross-validation by the ${count} groups of ${quoteValue(column)}`;
  return {
    kind: 'grouped',
    method,
    folds,
    repeats,
    rule: repeatsReason(options),
    splits: splits.flat(),
    units: { ofRow: groups, count },
  };
}

function ordered(table: Table, dataset: Dataset, column: string, options: CompareSettings): SplitPlan {
  const { folds = defaultFolds } = options;
  const method = `${folds} blocks in the order of ${quoteValue(column)}, each predicted from those before it`;
  const rule = 'one pass: there is only one order';
  try {
    const order = orderOfRows(table, column, dataset.sourceRows, options.dayFirst);
    const splits = expandingWindow(order, folds);
    const units = stretchesOf(inOrder(splits, order), dataset.rows);
    return { kind: 'ordered', method, folds, repeats: 1, rule, splits, units };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(
      `${dataset.name}: --order-by ${quoteValue(column)}: ${error.message} (use --folds)`,
      { cause: error },
    );
  }
}

/** The rows that are judged on, the earliest first. */
function inOrder(splits: readonly Split[], moments: Float64Array): Int32Array {
  const rows = splits.flatMap(({ test }) => [...test]);
  return Int32Array.from(rows).sort((a, b) => (moments[a] as number) - (moments[b] as number) || a - b);
}

function fixedTestSet(
  table: Table,
  testRows: number,
  { name, sourceRows, rows, target }: Dataset,
): SplitPlan {
  const split = partRows({ rows, sourceRows }, table.rows - testRows);
  const learned = target.task === 'classification' ? target.codes : target.values;
  if (split.test.length === 0 || new Set(Array.from(split.train, (row) => learned[row])).size < 2) {
    const need = target.task === 'classification' ? 'two classes' : 'two different values';
    throw new InputError(`${name}: --test needs rows with a target on both sides, and ${need} to learn from`);
  }
  const method = `trained on ${formatCount(split.train.length)} rows, judged on the ${formatCount(split.test.length)} of --test`;
  return {
    kind: 'test-set',
    method,
    folds: 1,
    repeats: 1,
    rule: 'one split: the test set was given',
    splits: [split],
    units: singleRows(split.test, rows),
  };
}

function repeatsReason({ repeats }: CompareSettings): string {
  return repeats === undefined ? repeatsRule : 'repeats: asked for';
}

/** Parts of the range of a number that every fold has its share of. */
export const mostStrata = 10;

/** What the rows are stratified by: their classes, or the part of the target's range that they lie in. */
function strataOf({ name, rows, target }: Dataset, folds: number): Strata {
  if (target.task === 'classification') {
    refuseRareClasses(name, target, folds);
    return { codes: target.codes, count: target.classes.length };
  }
  if (rows < folds) {
    throw new InputError(
      `${name}: ${rows} rows cannot fill ${folds} folds (add rows, or compare with fewer --folds)`,
    );
  }
  return quantileStrata(target.values, Math.max(1, Math.min(mostStrata, Math.floor(rows / folds))));
}

function refuseRareClasses(name: string, target: ClassTarget, folds: number): void {
  const rare = target.classes.find(({ rows }) => rows < folds);
  if (rare === undefined) return;
  const isNumeric = target.classes.every(({ label }) => Number.isFinite(Number(label)));
  const remedies = [
    'remove or merge it',
    ...(isNumeric ? ['use --task regression for a quantity'] : []),
    'or use --positive to ask about one class',
  ];
  throw new InputError(
    `${name}: class ${quoteValue(rare.label)} of ${quoteValue(target.name)} has ${rare.rows} ${rare.rows === 1 ? 'row' : 'rows'}, ` +
      `and ${folds} folds need ${folds} of each class (${remedies.join(', ')})`,
  );
}
