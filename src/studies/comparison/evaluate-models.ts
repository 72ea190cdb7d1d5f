import { appendRows } from '../../describe/append-rows.ts';
import type { Dataset } from '../../describe/dataset.ts';
import { describe } from '../../describe/describe.ts';
import { crossValidate } from '../../evaluation/cross-validate.ts';
import type { EvaluationData } from '../../evaluation/evaluate-fold.ts';
import type { Table } from '../../read/table.ts';
import type { Comparison, ModelResult } from '../../report/comparison-result.ts';
import { fitOnAllRows } from './full-fits.ts';
import { judge } from './judge.ts';
import { verdictMetric } from './metric.ts';
import { type FullFit, modelResult } from './model-results.ts';
import type { CompareSettings, StudyContext } from './options.ts';
import { type ProtocolPlan, planProtocol } from './protocol.ts';

/** Everything about a comparison that the clock has no part in. */
export interface Evaluation {
  readonly dataset: Dataset;
  readonly data: EvaluationData;
  readonly plan: ProtocolPlan;
  /** The net, the regression and the baseline. */
  readonly models: readonly [ModelResult, ModelResult, ModelResult];
  readonly comparison: Comparison;
  readonly encodedColumns: readonly string[];
  /** Whether the regression gets every row right that it was fitted on. */
  readonly isSeparable: boolean;
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
  const dataset = describe(table, options);
  const plan = planProtocol(table, test?.rows ?? 0, dataset, options);
  const { codes, classes } = dataset.target;
  const lineup = { hiddenSizes: options.hiddenSizes, outputs: options.outputs };
  const data = { features: dataset.features, codes, classCount: classes.length, lineup };

  const outcomes = await crossValidate(data, plan.folds, {
    threads,
    signal,
    onFold: (done, total) => onProgress?.(`fold ${done} of ${total}`, done / total),
  });
  const { encodedColumns, isSeparable, ...full } = fitOnAllRows(data, seed);
  const toResult = (fit: FullFit) => modelResult(fit, outcomes, encodedColumns.length, classes.length);
  const models = [
    toResult(full.denseNet),
    toResult(full.logisticRegression),
    toResult(full.baseline),
  ] as const;
  const metric = verdictMetric(dataset.target, options.metric);
  const comparison = judge(models, outcomes, { metric, margin, protocol: plan.protocol, rows: dataset.rows });
  return { dataset, data, plan, models, comparison, encodedColumns, isSeparable };
}
