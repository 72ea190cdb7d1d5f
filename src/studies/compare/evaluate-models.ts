import { appendRows } from '../../describe/append-rows.ts';
import type { Dataset } from '../../describe/dataset.ts';
import { crossValidate } from '../../evaluation/folds/cross-validate.ts';
import type { EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import type {
  ClassificationResult,
  Comparison,
  FoldFigure,
  RegressionResult,
  TestSetSummary,
} from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { partRows } from '../shared/dataset-rows.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { verdictMetric } from '../shared/metric.ts';
import type { CompareSettings, StudyContext } from '../shared/options.ts';
import { type ProtocolPlan, planProtocol } from '../shared/protocol.ts';
import { judgedRepeats, testToTrain } from '../shared/resampled.ts';
import {
  summarizeClassTarget,
  summarizeDataset,
  summarizeNumberTarget,
} from '../shared/summarize-dataset.ts';
import { targetsOf } from '../shared/targets-of.ts';
import { type FullFits, fitOnAllRows } from './full-fits.ts';
import { judge } from './judge.ts';
import { classifierResult, type EvaluatedFolds, regressorResult } from './model-results.ts';
import { regressLogarithm } from './regress-logarithm.ts';

/** What a result says that differs between the tasks; its models are not timed yet. */
export type TaskSummary =
  | Pick<ClassificationResult, 'task' | 'dataset' | 'models'>
  | Pick<RegressionResult, 'task' | 'dataset' | 'models'>;

/** Everything about a comparison that the clock has no part in. */
export interface Evaluation {
  readonly dataset: Dataset;
  readonly data: EvaluationData;
  readonly plan: ProtocolPlan;
  /** The rows that are learned from: all, but for those of a test set. */
  readonly trainingRows: Int32Array;
  readonly full: FullFits;
  readonly comparison: Comparison;
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
  { signal, onProgress }: Pick<StudyContext, 'signal' | 'onProgress'>,
): Promise<Evaluation> {
  const { test, margin, threads, seed } = options;
  const table = test === undefined ? given : appendRows(given, test);
  const dataset = describeForStudy(table, options, test);
  const rows = partRows(dataset, given.rows);
  const metric = verdictMetric(dataset.target, options.metric, rows.train);
  const plan = planProtocol(table, test?.rows ?? 0, dataset, options);
  const modelOptions = { hiddenSizes: options.hiddenSizes, outputs: options.outputs };
  const data = { features: dataset.features, targets: targetsOf(dataset.target), options: modelOptions };

  const outcomes = await crossValidate(data, plan.folds, {
    threads,
    signal,
    onFold: (done, total) => onProgress?.(`fold ${done} of ${total}`, done / total),
  });
  const full = fitOnAllRows(data, rows.train, seed);
  const testSet = test && { name: test.name, sha256: test.sha256, rows: rows.test.length };
  const { protocol, units } = plan;
  const repeats = judgedRepeats(outcomes, plan.folds, protocol);
  const folds = { repeats, units, testToTrain: testToTrain(protocol) };
  const summary = summarize(dataset, full, folds, testSet ?? null);
  const comparison = judge(
    summary.models,
    { metric, repeats, units },
    { margin, protocol, rows: dataset.rows },
  );
  const onLogarithm = await regressLogarithm(data, plan.folds, rows.train, metric, { threads, signal });
  return { dataset, data, plan, trainingRows: rows.train, full, comparison, onLogarithm, summary };
}

function summarize(
  dataset: Dataset,
  { fits, encodedColumns }: FullFits,
  folds: EvaluatedFolds,
  test: TestSetSummary | null,
): TaskSummary {
  const { target } = dataset;
  return target.task === 'classification'
    ? {
        task: target.task,
        dataset: summarizeDataset(dataset, encodedColumns, summarizeClassTarget(target), test),
        models: fits.map((fit) => classifierResult(fit, folds)),
      }
    : {
        task: target.task,
        dataset: summarizeDataset(dataset, encodedColumns, summarizeNumberTarget(target), test),
        models: fits.map((fit) => regressorResult(fit, folds)),
      };
}
