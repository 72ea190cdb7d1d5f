import { appendRows } from '../../describe/append-rows.ts';
import type { Dataset } from '../../describe/dataset.ts';
import { crossValidate } from '../../evaluation/folds/cross-validate.ts';
import type { EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import type {
  ClassificationResult,
  Comparison,
  ModelResult,
  RegressionResult,
} from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { describeForStudy } from '../shared/describe-for-study.ts';
import { verdictMetric } from '../shared/metric.ts';
import type { CompareSettings, StudyContext } from '../shared/options.ts';
import { type ProtocolPlan, planProtocol } from '../shared/protocol.ts';
import {
  summarizeClassTarget,
  summarizeDataset,
  summarizeNumberTarget,
} from '../shared/summarize-dataset.ts';
import { targetsOf } from '../shared/targets-of.ts';
import { type FullFits, fitOnAllRows } from './full-fits.ts';
import { judge } from './judge.ts';
import { classifierResult, regressorResult } from './model-results.ts';

/** What a result says that differs between the tasks. */
type TaskSummary =
  | Pick<ClassificationResult, 'task' | 'dataset' | 'models'>
  | Pick<RegressionResult, 'task' | 'dataset' | 'models'>;

/** Everything about a comparison that the clock has no part in. */
export interface Evaluation extends Pick<FullFits, 'isSeparable' | 'isSingular'> {
  readonly dataset: Dataset;
  readonly data: EvaluationData;
  readonly plan: ProtocolPlan;
  /** The net, the regression and the baseline. */
  readonly models: readonly [ModelResult, ModelResult, ModelResult];
  readonly comparison: Comparison;
  readonly summary: TaskSummary;
}

/**
 * Judges the models on the same folds and weighs their difference against the margin.
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
  const metric = verdictMetric(dataset.target, options.metric);
  const plan = planProtocol(table, test?.rows ?? 0, dataset, options);
  const lineup = { hiddenSizes: options.hiddenSizes, outputs: options.outputs };
  const data = { features: dataset.features, targets: targetsOf(dataset.target), lineup };

  const outcomes = await crossValidate(data, plan.folds, {
    threads,
    signal,
    onFold: (done, total) => onProgress?.(`fold ${done} of ${total}`, done / total),
  });
  const { fits, encodedColumns, ...full } = fitOnAllRows(data, seed);
  const { target } = dataset;
  const summary: TaskSummary =
    target.task === 'classification'
      ? {
          task: target.task,
          dataset: summarizeDataset(dataset, encodedColumns, summarizeClassTarget(target)),
          models: fits.map((fit) => classifierResult(fit, outcomes)),
        }
      : {
          task: target.task,
          dataset: summarizeDataset(dataset, encodedColumns, summarizeNumberTarget(target)),
          models: fits.map((fit) => regressorResult(fit, outcomes)),
        };
  const models = summary.models as readonly ModelResult[] as Evaluation['models'];
  const comparison = judge(models, outcomes, { metric, margin, protocol: plan.protocol, rows: dataset.rows });
  return { dataset, data, plan, models, comparison, summary, ...full };
}
