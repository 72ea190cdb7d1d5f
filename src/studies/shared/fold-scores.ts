import type { FoldOutcome, ModelOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { scoreAnswers } from '../../evaluation/folds/score-answers.ts';
import type { MetricName } from '../../metrics/metric-name.ts';
import { answersPerRow, type ModelId, selectTargets } from '../../models/contract/targets.ts';

/** How a model did in a fold. */
export function outcomeOf(outcome: FoldOutcome, id: ModelId): ModelOutcome {
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
  { answers }: ModelOutcome,
): number | null {
  return scoreAnswers(metric, outcome.testTargets, answers, outcome.trainShares);
}

/** A fold of which only these test rows are left, in this order: a draw of a bootstrap may have a row twice. */
export function pickTestRows(outcome: FoldOutcome, rows: Int32Array): FoldOutcome {
  const width = answersPerRow(outcome.testTargets);
  return {
    ...outcome,
    testTargets: selectTargets(outcome.testTargets, rows),
    models: outcome.models.map((model) => ({ ...model, answers: pickAnswers(model.answers, width, rows) })),
  };
}

function pickAnswers(answers: Float64Array, width: number, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    for (let answer = 0; answer < width; answer++) {
      picked[index * width + answer] = answers[row * width + answer] as number;
    }
  });
  return picked;
}
