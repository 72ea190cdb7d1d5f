import type {
  ClassificationResult,
  ComparisonResult,
  ModelResult,
  RegressionResult,
} from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { monotonicClock } from '../../timing/clock.ts';
import type { AllRowsResult } from '../all-rows/all-rows-result.ts';
import { describeEnvironment } from '../shared/environment.ts';
import {
  type CompareOptions,
  defaultSettings,
  type StudyContext,
  type TimedContext,
} from '../shared/options.ts';
import { allRowsTimings, classAllRowsRecord, numberAllRowsRecord } from './all-rows-record.ts';
import { type Evaluation, evaluateModels } from './evaluate-models.ts';
import { judgeSampledModels } from './judge-all-rows.ts';
import { timeEngines } from './time-engines.ts';
import { timeLadder } from './time-ladder.ts';
import type { TimedModels } from './timed-models.ts';
import { findWarnings } from './warnings.ts';

export type { CompareOptions, StudyContext } from '../shared/options.ts';

/** What a result says that differs between the tasks. */
type TimedRecord =
  | Pick<ClassificationResult, 'task' | 'dataset' | 'models' | 'ladder' | 'allRows' | 'predictions'>
  | Pick<RegressionResult, 'task' | 'dataset' | 'models' | 'ladder' | 'allRows' | 'predictions'>;

/**
 * Answers, for one table, whether a dense net is worth it over a logistic or, where a number is predicted, a linear
 * regression: both are judged on the same folds, timed alone, and their difference is weighed against a margin.
 *
 * @throws InputError when the table or the options do not allow a comparison
 * @throws the signal's reason when it aborts
 */
export async function compare(
  table: Table,
  options: CompareOptions = {},
  context: StudyContext = {},
): Promise<ComparisonResult> {
  const settings = { ...defaultSettings, ...options };
  const evaluation = await evaluateModels(table, settings, context);
  const timed: TimedContext = { clock: monotonicClock, ...context };
  const { models, timings } = await timeEngines(evaluation, settings, timed);
  const rungs = await timeLadder(evaluation, timed);
  const all =
    settings.allRows === undefined
      ? null
      : await judgeSampledModels(evaluation, settings.allRows, settings, timed);
  return {
    schemaVersion: 2,
    study: 'compare',
    ...withTimings(evaluation, new Map([...models, ...rungs]), all),
    protocol: evaluation.plan.protocol,
    comparison: evaluation.comparison,
    timings: { ...timings, ...(all === null ? {} : { allRows: allRowsTimings(all) }) },
    warnings: findWarnings(evaluation),
    environment: describeEnvironment(),
  };
}

/** Gives each model its timings. */
function withTimings(
  { summary, ladder }: Evaluation,
  timed: TimedModels,
  all: AllRowsResult | null,
): TimedRecord {
  return summary.task === 'classification'
    ? {
        task: summary.task,
        dataset: summary.dataset,
        models: timedOf(summary.models, timed),
        ...(all === null ? {} : { allRows: classAllRowsRecord(all) }),
        ...(ladder === undefined ? {} : { ladder: { models: timedOf(summary.asked, timed), ...ladder } }),
        predictions: summary.predictions,
      }
    : {
        task: summary.task,
        dataset: summary.dataset,
        models: timedOf(summary.models, timed),
        ...(all === null ? {} : { allRows: numberAllRowsRecord(all, summary.dataset.target) }),
        ...(ladder === undefined ? {} : { ladder: { models: timedOf(summary.asked, timed), ...ladder } }),
        predictions: summary.predictions,
      };
}

function timedOf<Model extends ModelResult>(models: readonly Model[], timed: TimedModels): Model[] {
  return models.map((model) => ({ ...model, timings: timed.get(model.id) ?? null }));
}
