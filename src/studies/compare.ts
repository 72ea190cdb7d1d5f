import { appendRows } from '../describe/append-rows.ts';
import { describe } from '../describe/describe.ts';
import { crossValidate } from '../evaluation/cross-validate.ts';
import type { EvaluationData } from '../evaluation/evaluate-fold.ts';
import type { Table } from '../read/table.ts';
import type { ComparisonResult } from '../report/comparison-result.ts';
import { describeEnvironment } from './comparison/environment.ts';
import { fitOnAllRows } from './comparison/full-fits.ts';
import { judge } from './comparison/judge.ts';
import { verdictMetric } from './comparison/metric.ts';
import { type FullFit, modelResult } from './comparison/model-results.ts';
import type { CompareOptions, StudyContext } from './comparison/options.ts';
import { planProtocol } from './comparison/protocol.ts';
import { summarizeDataset } from './comparison/summarize-dataset.ts';
import { timeEngines } from './comparison/time-engines.ts';
import { findWarnings } from './comparison/warnings.ts';

export type { CompareOptions, StudyContext } from './comparison/options.ts';

/**
 * Answers, for one table, whether a dense net is worth it over a logistic regression: both are judged on the same
 * folds, timed alone, and their difference is weighed against a margin.
 *
 * @throws InputError when the table or the options do not allow a comparison
 * @throws the signal's reason when it aborts
 */
export async function compare(
  given: Table,
  options: CompareOptions,
  context: StudyContext,
): Promise<ComparisonResult> {
  const { test } = options;
  const table = test === undefined ? given : appendRows(given, test);
  const dataset = describe(table, options);
  const plan = planProtocol(table, test?.rows ?? 0, dataset, options);
  const classCount = dataset.target.classes.length;
  const data: EvaluationData = {
    features: dataset.features,
    codes: dataset.target.codes,
    classCount,
    lineup: { hiddenSizes: options.hiddenSizes, outputs: options.outputs },
  };

  const outcomes = await crossValidate(data, plan.folds, {
    threads: options.threads,
    signal: context.signal,
    onFold: (done, total) => context.onProgress?.(`fold ${done} of ${total}`, done / total),
  });
  const full = fitOnAllRows(data, options.seed);
  const toResult = (fit: FullFit) => modelResult(fit, outcomes, full.encodedColumns.length, classCount);
  const models = [
    toResult(full.denseNet),
    toResult(full.logisticRegression),
    toResult(full.baseline),
  ] as const;
  const metric = verdictMetric(dataset.target, options.metric);
  const comparison = judge(models, outcomes, {
    metric,
    margin: options.margin,
    protocol: plan.protocol,
    rows: dataset.rows,
  });
  const timings = await timeEngines(data, plan, options, context);
  return {
    schemaVersion: 1,
    task: 'classification',
    dataset: summarizeDataset(dataset, full.encodedColumns),
    protocol: plan.protocol,
    models,
    comparison,
    timings,
    warnings: findWarnings(dataset, plan, models, comparison, full.isSeparable),
    environment: describeEnvironment(),
  };
}
