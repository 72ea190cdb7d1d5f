import type { FoldOutcome, ModelOutcome } from '../../evaluation/evaluate-fold.ts';
import type { ClassifierId } from '../../models/classifier.ts';
import type { Predictions } from '../../scores/score-metric.ts';

/** How a model did in a fold. */
export function outcomeOf(outcome: FoldOutcome, id: ClassifierId): ModelOutcome {
  const model = outcome.models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`a fold has no outcome of ${id}`);
  return model;
}

/** A model's predictions of a fold, with what is needed to score them. */
export function predictionsOf(
  { testClasses, trainCounts }: FoldOutcome,
  { probabilities }: ModelOutcome,
): Predictions {
  const trainRows = trainCounts.reduce((sum, count) => sum + count, 0);
  return {
    classes: testClasses,
    probabilities,
    classCount: trainCounts.length,
    priors: trainCounts.map((count) => count / trainRows),
  };
}
