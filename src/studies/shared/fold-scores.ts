import type { FoldOutcome, ModelOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { scorePredictions } from '../../evaluation/folds/score-predictions.ts';
import type { MetricName } from '../../metrics/registry.ts';

/** How a model did in a fold. */
export function outcomeOf(outcome: FoldOutcome, id: string): ModelOutcome {
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
  outcome: FoldOutcome,
  { predictions }: ModelOutcome,
): number | null {
  return scorePredictions(metric, outcome.testTargets, predictions, outcome.trainShares);
}
