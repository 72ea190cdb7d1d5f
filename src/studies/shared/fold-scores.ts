import type { FoldOutcome, ModelOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { scorePredictions } from '../../evaluation/folds/score-predictions.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { predictionsPerRow, selectTargets } from '../../models/contract/targets.ts';

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

/** A fold of which only these test rows are left, in this order: a draw of a bootstrap may have a row twice. */
export function pickTestRows(outcome: FoldOutcome, rows: Int32Array): FoldOutcome {
  const width = predictionsPerRow(outcome.testTargets);
  return {
    ...outcome,
    testTargets: selectTargets(outcome.testTargets, rows),
    models: outcome.models.map((model) => ({
      ...model,
      predictions: pickPredictions(model.predictions, width, rows),
    })),
  };
}

function pickPredictions(predictions: Float64Array, width: number, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    for (let at = 0; at < width; at++) {
      picked[index * width + at] = predictions[row * width + at] as number;
    }
  });
  return picked;
}
