import { appendRows } from '../../describe/append-rows.ts';
import type { Dataset, Feature, Target } from '../../describe/dataset.ts';
import type { DescribeOptions } from '../../describe/describe-options.ts';
import { InputError } from '../../errors.ts';
import { type CommandWords, type LessonData, packFeature, packTarget } from '../../lesson/lesson-data.ts';
import { createRandom } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import type { Table } from '../../sources/contract/table.ts';
import { nestedOrder } from '../../split/nested-subsets.ts';
import { quantileStrata } from '../../split/quantile-strata.ts';
import { formatCount } from '../../text/format.ts';
import { allRows, partRows } from '../shared/dataset-rows.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { verdictMetric } from '../shared/metric.ts';
import { defaultSettings } from '../shared/options.ts';
import { pick } from '../shared/pick.ts';
import { mostStrata, planProtocol } from '../shared/protocol.ts';

export interface LessonOptions extends DescribeOptions {
  readonly seed: number;
  /** A test set of its own, with the columns of the table. */
  readonly test?: Table;
  /** The column that the rows stand in time by. */
  readonly orderBy?: string;
  /** What the commands that measure are told. */
  readonly words: CommandWords;
  /** How many bytes of JSON the page has room for. */
  readonly roomBytes: number;
}

/** The share of the room that is aimed at, so that one sample nearly always fits. */
const aimedShare = 0.97;

/**
 * What a lesson's page has to know of a table: it is described as `compare` describes it, and split as its first fold
 * is, or where the rows stand in time as its last one, which learns from all that came before.
 * A table that has no room is sampled, every class or part of a number's range alike, and the note says so.
 *
 * @throws InputError when the table cannot be described or split, or not even few of its rows have room
 */
export function makeLesson(given: Table, options: LessonOptions): LessonData {
  const { test } = options;
  const table = test === undefined ? given : appendRows(given, test);
  const dataset = describeForStudy(table, options, test);
  const whole = pack(table, dataset, null, options);
  const bytes = sizeOf(whole);
  if (bytes <= options.roomBytes) return whole;
  const order = sampleOrder(dataset, options.seed);
  let rows = Math.floor((dataset.rows * options.roomBytes * aimedShare) / bytes);
  for (; rows >= fewestRows; rows = Math.floor(rows * aimedShare)) {
    const sample = takeRows(dataset, order.slice(0, rows).sort());
    const packed = pack(table, sample, dataset.rows, options);
    if (sizeOf(packed) <= options.roomBytes) return packed;
  }
  throw new InputError(
    `${table.name}: not even ${fewestRows} rows fit in a page (leave columns out with --exclude)`,
  );
}

const fewestRows = 50;

function sizeOf(data: LessonData): number {
  return Buffer.byteLength(JSON.stringify(data));
}

function pack(
  table: Table,
  dataset: Dataset,
  sampledFrom: number | null,
  options: LessonOptions,
): LessonData {
  const { seed, words, test, orderBy } = options;
  const chosen = pick(options, ['orderBy', 'groupBy', 'mergeLabels', 'dayFirst']);
  const { folds } = planProtocol(table, test?.rows ?? 0, dataset, { ...defaultSettings, ...chosen, seed });
  const fold = orderBy === undefined ? 0 : folds.length - 1;
  const { split } = folds[fold] as (typeof folds)[number];
  const note = `${table.name} has ${formatCount(sampledFrom ?? 0)} rows: the page holds a sample of ${formatCount(dataset.rows)}`;
  return {
    name: dataset.name,
    words,
    sampledFrom,
    features: dataset.features.map(packFeature),
    target: packTarget(dataset.target),
    train: [...split.train],
    test: [...split.test],
    fold,
    seed,
    metric: verdictMetric(dataset.target, undefined, partRows(dataset, table.rows - (test?.rows ?? 0)).train),
    notes: [...(sampledFrom === null ? [] : [note]), ...dataset.actions.map(({ message }) => message)],
  };
}

function sampleOrder(dataset: Dataset, seed: number): Int32Array {
  const { target } = dataset;
  const { codes, count } =
    target.task === 'classification'
      ? { codes: target.codes, count: target.classes.length }
      : quantileStrata(target.values, mostStrata);
  return nestedOrder(allRows(dataset), codes, count, createRandom(seed, seedUse.lessonRows));
}

function takeRows(dataset: Dataset, rows: Int32Array): Dataset {
  return {
    ...dataset,
    rows: rows.length,
    sourceRows: rows.map((row) => dataset.sourceRows[row] as number),
    features: dataset.features.map((feature) => featureOf(feature, rows)),
    target: targetOf(dataset.target, rows),
  };
}

function featureOf(feature: Feature, rows: Int32Array): Feature {
  if (feature.kind === 'category')
    return { ...feature, codes: rows.map((row) => feature.codes[row] as number) };
  return { ...feature, values: Float64Array.from(rows, (row) => feature.values[row] as number) };
}

function targetOf(target: Target, rows: Int32Array): Target {
  if (target.task === 'regression')
    return { ...target, values: Float64Array.from(rows, (row) => target.values[row] as number) };
  const codes = rows.map((row) => target.codes[row] as number);
  const classes = target.classes.map(({ label }, code) => ({
    label,
    rows: codes.reduce((sum, found) => sum + (found === code ? 1 : 0), 0),
  }));
  return { ...target, codes, classes };
}
