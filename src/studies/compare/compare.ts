import type { ComparisonResult, ModelTimings } from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { monotonicClock } from '../../timing/clock.ts';
import { describeEnvironment } from '../shared/environment.ts';
import { type CompareOptions, defaultSettings, type StudyContext } from '../shared/options.ts';
import { evaluateModels, type TaskSummary } from './evaluate-models.ts';
import { timeEngines } from './time-engines.ts';
import type { TimedModels } from './timed-models.ts';
import { findWarnings } from './warnings.ts';

export type { CompareOptions, StudyContext } from '../shared/options.ts';

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
  const { models, timings } = await timeEngines(evaluation, settings, {
    clock: monotonicClock,
    ...context,
  });
  return {
    schemaVersion: 2,
    study: 'compare',
    ...withTimings(evaluation.summary, models),
    protocol: evaluation.plan.protocol,
    comparison: evaluation.comparison,
    timings,
    warnings: findWarnings(evaluation),
    environment: describeEnvironment(),
  };
}

/** Gives each model its timings. */
function withTimings(summary: TaskSummary, timed: TimedModels): TaskSummary {
  const timingsOf = (id: string): ModelTimings | null => timed.get(id) ?? null;
  return summary.task === 'classification'
    ? { ...summary, models: summary.models.map((model) => ({ ...model, timings: timingsOf(model.id) })) }
    : { ...summary, models: summary.models.map((model) => ({ ...model, timings: timingsOf(model.id) })) };
}
