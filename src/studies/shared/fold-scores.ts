import type { ModelOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { scorePredictions } from '../../evaluation/folds/score-predictions.ts';
import type { JudgedOutcome } from '../../evaluation/folds/unit-influences.ts';
import type { MetricName } from '../../metrics/registry.ts';

/** How a model did in a fold. */
export function outcomeOf<Model extends Pick<ModelOutcome, 'id'>>(
  outcome: { readonly models: readonly Model[] },
  id: string,
): Model {
  const model = outcome.models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`a fold has no outcome of ${id}`);
  return model;
}

/**
 * One metric of a model's predictions of a fold; null where they do not define it.
 *
 * @param metric one of the fold's task
 */
export function scoreFold(
  metric: MetricName,
  outcome: JudgedOutcome,
  { predictions }: Pick<ModelOutcome, 'predictions'>,
): number | null {
  return scorePredictions(metric, outcome.testTargets, predictions, outcome.trainShares);
}
