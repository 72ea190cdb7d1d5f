import { type MetricName, metricNamesOf } from '../../metrics/registry.ts';
import type { ModelDefinition } from '../../models/contract/definition.ts';
import type { Task } from '../../models/contract/targets.ts';
import { ladderOf, lineupOf, models } from '../../models/registry.ts';

/** What the models and metrics of a task are called. */
export interface TaskNames {
  /** The headline candidate first. */
  readonly candidates: readonly string[];
  readonly reference: string;
  readonly baseline: string;
  /** Those that are only there where they are asked for, the simplest first. */
  readonly ladder: readonly string[];
  readonly metrics: readonly MetricName[];
}

/** The names that results have for the models and metrics of each task. */
export const namesOfTask: Readonly<Record<Task, TaskNames>> = {
  classification: namesOf('classification'),
  regression: namesOf('regression'),
};

/** The reference of either task. */
export const referenceIds: readonly string[] = idsWhere(({ role }) => role === 'reference');

/** Every model that is compared, of both tasks; the baselines are not. */
export const comparedIds: readonly string[] = idsWhere(
  ({ role }) => role === 'candidate' || role === 'reference',
);

/** Every model that learns, of both tasks: the compared ones and those of the ladder. */
export const learningIds: readonly string[] = idsWhere(({ role }) => role !== 'baseline');

/** The models that `compare tune` tunes. */
export const tunedIds: readonly string[] = idsWhere(({ tuning }) => tuning !== undefined);

/** Every model of both tasks. */
export const modelIds: readonly string[] = idsWhere(() => true);

function namesOf(task: Task): TaskNames {
  const { candidates, reference, baseline } = lineupOf(task);
  return {
    candidates: candidates.map(({ id }) => id),
    reference: reference.id,
    baseline: baseline.id,
    ladder: ladderOf(task).map(({ id }) => id),
    metrics: metricNamesOf(task),
  };
}

function idsWhere(isWanted: (model: ModelDefinition) => boolean): readonly string[] {
  return models.filter(isWanted).map(({ id }) => id);
}
