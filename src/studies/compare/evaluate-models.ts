import { appendRows } from '../../describe/append-rows.ts';
import type { Dataset } from '../../describe/dataset.ts';
import type { EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import type { TimedFolds } from '../../evaluation/timing/judge-alone.ts';
import { createRandom } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import type {
  ClassificationResult,
  Comparison,
  FoldFigure,
  Ladder,
  RegressionResult,
  TestSetSummary,
} from '../../results/comparison-result.ts';
import { testToTrain } from '../../results/test-to-train.ts';
import type { Table } from '../../sources/contract/table.ts';
import { dealBlocks } from '../../split/deal-blocks.ts';
import { partRows } from '../shared/dataset-rows.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { verdictMetric } from '../shared/metric.ts';
import type { CompareSettings, StudyContext } from '../shared/options.ts';
import { type ProtocolPlan, planProtocol } from '../shared/protocol.ts';
import { refuseLargeTables } from '../shared/refuse-large-tables.ts';
import { judgedRepeats } from '../shared/resampled.ts';
import {
  summarizeClassTarget,
  summarizeDataset,
  summarizeNumberTarget,
} from '../shared/summarize-dataset.ts';
import { targetsOf } from '../shared/targets-of.ts';
import { climbLadder } from './climb-ladder.ts';
import { type FullFits, fitOnAllRows, fitsOfFold } from './full-fits.ts';
import { judge } from './judge.ts';
import { judgeFolds, manyRows } from './judge-folds.ts';
import { classifierResult, type EvaluatedFolds, regressorResult } from './model-results.ts';
import { regressLogarithm } from './regress-logarithm.ts';
import { summarizeClassPredictions, summarizeNumberPredictions } from './summarize-predictions.ts';

/** What a result says that differs between the tasks; its models are not timed yet. */
export type TaskSummary = SummaryOf<ClassificationResult> | SummaryOf<RegressionResult>;

interface SummaryOf<Result extends ClassificationResult | RegressionResult> {
  readonly task: Result['task'];
  readonly dataset: Result['dataset'];
  readonly models: Result['models'];
  /** Those of the ladder that are asked for. */
  readonly asked: Result['models'];
  readonly predictions: NonNullable<Result['predictions']>;
}

/** Everything about a comparison that the clock has no part in, but for the folds that were timed. */
export interface Evaluation {
  readonly dataset: Dataset;
  readonly data: EvaluationData;
  readonly plan: ProtocolPlan;
  /** The rows that are learned from: all, but for those of a test set. */
  readonly trainingRows: Int32Array;
  readonly full: FullFits;
  /** Whether `full` is of all of them; of a large table it is of the last fold's. */
  readonly isFullOfAllRows: boolean;
  /** Those that were judged while nothing else ran; null where our implementations are not timed. */
  readonly timed: TimedFolds | null;
  readonly comparison: Comparison;
  /** Absent where no model of the ladder is asked for. */
  readonly ladder?: Omit<Ladder, 'models'>;
  /** What the reference reaches on the logarithm of a skewed target, by the verdict's metric; null where it is none. */
  readonly onLogarithm: FoldFigure | null;
  readonly summary: TaskSummary;
}

/**
 * Judges the models on the same folds and weighs their differences against the margin.
 *
 * @throws InputError when the table or the options do not allow a comparison
 */
export async function evaluateModels(
  given: Table,
  options: CompareSettings,
  context: StudyContext,
): Promise<Evaluation> {
  const { test, margin, threads, seed } = options;
  const table = test === undefined ? given : appendRows(given, test);
  const dataset = describeForStudy(table, options, test);
  const rows = partRows(dataset, given.rows);
  const metric = verdictMetric(dataset.target, options.metric, rows.train);
  const plan = planProtocol(table, test?.rows ?? 0, dataset, options);
  const modelOptions = { hiddenSizes: options.hiddenSizes, outputs: options.outputs };
  const { features } = dataset;
  const data = {
    features,
    targets: targetsOf(dataset.target),
    options: modelOptions,
    ladder: options.ladder,
  };
  refuseLargeTables(data, rows.train);

  const isLarge = rows.train.length >= manyRows;
  // Before they are timed, so that the engine has compiled what the models need.
  const onAllRows = isLarge ? null : fitOnAllRows(data, rows.train, seed);
  const { outcomes, timed } = await judgeFolds(data, plan, options, isLarge, context);
  const full = onAllRows ?? fitsOfFold(data, timed as TimedFolds);
  const testSet = test && { name: test.name, sha256: test.sha256, rows: rows.test.length };
  const { protocol, units } = plan;
  const repeats = judgedRepeats(outcomes, plan.folds, protocol);
  const blocks = dealBlocks(units.count, createRandom(seed, seedUse.blocks));
  const folds = { repeats, units, testToTrain: testToTrain(protocol), blocks };
  const summary = summarize(dataset, full, folds, testSet ?? null);
  const judged = { metric, repeats, units };
  const comparison = judge(summary.models, judged, { margin, protocol, rows: dataset.rows });
  const ladder =
    summary.asked.length === 0
      ? {}
      : {
          ladder: climbLadder([...summary.models, ...summary.asked], judged, comparison, {
            protocol,
            rows: dataset.rows,
          }),
        };
  const onLogarithm = await regressLogarithm(data, plan.folds, rows.train, metric, {
    threads,
    signal: context.signal,
  });
  return {
    dataset,
    data,
    plan,
    trainingRows: rows.train,
    full,
    isFullOfAllRows: !isLarge,
    timed: options.engine === 'library' ? null : timed,
    comparison,
    ...ladder,
    onLogarithm,
    summary,
  };
}

function summarize(
  dataset: Dataset,
  { fits, ladder, encodedColumns }: FullFits,
  folds: EvaluatedFolds,
  test: TestSetSummary | null,
): TaskSummary {
  const { target } = dataset;
  const outcomes = folds.repeats.flat().map(({ outcome }) => outcome);
  const ids = [...fits, ...ladder]
    .filter(({ model }) => model.role !== 'baseline')
    .map(({ model }) => model.id);
  return target.task === 'classification'
    ? {
        task: target.task,
        dataset: summarizeDataset(dataset, encodedColumns, summarizeClassTarget(target), test),
        models: fits.map((fit) => classifierResult(fit, folds)),
        asked: ladder.map((fit) => classifierResult(fit, folds)),
        predictions: summarizeClassPredictions(
          ids,
          outcomes,
          target.classes.map(({ label }) => label),
        ),
      }
    : {
        task: target.task,
        dataset: summarizeDataset(dataset, encodedColumns, summarizeNumberTarget(target), test),
        models: fits.map((fit) => regressorResult(fit, folds)),
        asked: ladder.map((fit) => regressorResult(fit, folds)),
        predictions: summarizeNumberPredictions(ids, outcomes),
      };
}
