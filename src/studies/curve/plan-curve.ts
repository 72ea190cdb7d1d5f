import type { Dataset } from '../../describe/dataset.ts';
import { InputError } from '../../errors.ts';
import type { EvaluationData, Fold } from '../../evaluation/folds/evaluate-fold.ts';
import type { MetricName } from '../../metrics/registry.ts';
import type { ModelDefinition } from '../../models/contract/definition.ts';
import type { Targets } from '../../models/contract/targets.ts';
import { askedModels, comparedModels } from '../../models/registry.ts';
import { createRandom } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import type { Protocol } from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { nestedOrder, rowsUntilEach } from '../../split/nested-subsets.ts';
import { quantileStrata, type Strata } from '../../split/quantile-strata.ts';
import type { Units } from '../../split/units.ts';
import { formatCount } from '../../text/format.ts';
import { allRows } from '../shared/dataset-rows.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { verdictMetric } from '../shared/metric.ts';
import { defaultSettings } from '../shared/options.ts';
import { planProtocol } from '../shared/protocol.ts';
import { refuseLargeTables } from '../shared/refuse-large-tables.ts';
import { targetsOf } from '../shared/targets-of.ts';
import type { CurveSettings } from './options.ts';
import { logSpacedSizes } from './training-sizes.ts';

/** A fold whose training rows are in the order in which ever larger sizes take them. */
export interface NestedFold {
  readonly order: Int32Array;
  readonly test: Int32Array;
  readonly seed: number;
}

/** What is learned from, at which sizes, and what is judged on. */
export interface CurvePlan {
  readonly dataset: Dataset;
  readonly data: EvaluationData;
  /** What learns: the compared models and those of the ladder that are asked for, in the order of results. */
  readonly models: readonly ModelDefinition[];
  readonly metric: MetricName;
  readonly protocol: Protocol;
  /** Ascending. */
  readonly sizes: readonly number[];
  /** The fewest rows that a size could have. */
  readonly leastRows: number;
  /** Repeat by repeat. */
  readonly folds: readonly NestedFold[];
  readonly units: Units;
}

/** Every class needs two rows, so that one is left to learn from when the net holds a fifth of the rows out. */
const rowsEachClass = 2;
/** Fewer rows leave the net no two to hold out. */
const fewestRows = 10;
/** Where the sizes start by default, or sooner where that is more than this share of the rows. */
const usualStart = 20;
const largestStart = 1 / 4;
/** Parts of a number's range from which sizes take rows alike. */
const mostStrata = 5;

/**
 * Plans a learning curve on the folds of `compare`, so that its largest size is what `compare` shows.
 *
 * @throws InputError when the table or the options allow none
 */
export function planCurve(table: Table, settings: CurveSettings): CurvePlan {
  const dataset = describeForStudy(table, settings);
  const metric = verdictMetric(dataset.target, settings.metric, allRows(dataset));
  const { protocol, folds, units } = planProtocol(table, 0, dataset, { ...defaultSettings, ...settings });
  const targets = targetsOf(dataset.target);
  const strata = strataOf(targets);
  const nested = folds.map(
    ({ split, seed }, index): NestedFold => ({
      order: nestedOrder(
        split.train,
        strata.codes,
        strata.count,
        createRandom(settings.seed, seedUse.subsets, index),
      ),
      test: split.test,
      seed,
    }),
  );
  const leastRows = Math.max(
    fewestRows,
    ...nested.map(({ order }) => rowsUntilEach(order, strata.codes, strata.count, rowsEachClass)),
  );
  const mostRows = Math.max(...nested.map(({ order }) => order.length));
  const options = { hiddenSizes: settings.hiddenSizes, outputs: defaultSettings.outputs };
  const { features } = dataset;
  const data = { features, targets, options, ladder: settings.ladder };
  refuseLargeTables(data, allRows(dataset));
  return {
    dataset,
    data,
    models: [...comparedModels(targets.task), ...askedModels(targets.task, settings.ladder)],
    metric,
    protocol,
    sizes: chooseSizes(settings.sizes, leastRows, mostRows, dataset.name),
    leastRows,
    folds: nested,
    units,
  };
}

/** A fold of which so many training rows are left, or all where it has fewer. */
export function foldAt({ order, test, seed }: NestedFold, rows: number): Fold {
  return { split: { train: order.slice(0, rows).sort(), test }, seed };
}

function strataOf(targets: Targets): Strata {
  return targets.task === 'classification'
    ? { codes: targets.codes, count: targets.classCount }
    : quantileStrata(targets.values, mostStrata);
}

function chooseSizes(
  asked: CurveSettings['sizes'],
  leastRows: number,
  mostRows: number,
  name: string,
): number[] {
  const limits = `from ${formatCount(leastRows)} training rows, the fewest that both models can learn from, to ${formatCount(mostRows)}, the most that the folds leave`;
  if (leastRows >= mostRows)
    throw new InputError(`${name}: too few rows for a curve, which would go ${limits}`);
  if (typeof asked === 'number') {
    if (!(asked >= 2)) throw new InputError(`--sizes ${asked}: a curve has two sizes or more`);
    const start = Math.min(usualStart, Math.floor(mostRows * largestStart));
    return logSpacedSizes(Math.max(leastRows, start), mostRows, asked);
  }
  if (asked.length === 0) throw new InputError('--sizes: a curve has one size at least');
  const stray = asked.find((rows) => !Number.isInteger(rows) || rows < leastRows || rows > mostRows);
  if (stray !== undefined)
    throw new InputError(`${name}: --sizes ${stray}: sizes are whole numbers ${limits}`);
  return [...new Set(asked)].sort((a, b) => a - b);
}
