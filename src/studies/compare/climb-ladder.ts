import { directionOf } from '../../metrics/direction.ts';
import type { Comparison, Ladder, ModelResult, Rung } from '../../results/comparison-result.ts';
import { figureOf, findModel } from '../../results/find-model.ts';
import type { Judged } from '../shared/resampled.ts';
import { type JudgeOptions, judgeCandidate } from './judge.ts';

/**
 * Puts all models in the order of how many numbers they learned, and finds the simplest that works: of those whose mean is
 * within the margin of the best mean the one of the fewest numbers.
 *
 * @param models those that are always there, and those of the ladder
 * @param comparison of the former: its metric, margin and size of a point are the ladder's too
 */
export function climbLadder<Model extends ModelResult>(
  models: readonly Model[],
  judged: Judged,
  comparison: Comparison,
  { protocol, rows }: Pick<JudgeOptions, 'protocol' | 'rows'>,
): Omit<Ladder, 'models'> {
  const { metric, margin, pointSize } = comparison;
  const meanOf = (model: ModelResult): number =>
    directionOf(metric) * (figureOf(model, metric).mean ?? Number.NEGATIVE_INFINITY);
  const byNumbers = models.toSorted((a, b) => a.parameters - b.parameters);
  const best = byNumbers.reduce((first, model) => (meanOf(model) > meanOf(first) ? model : first));
  const against = (model: ModelResult, other: ModelResult): Rung['toBest'] => {
    if (model === other) return { estimate: 0, low: 0, high: 0 };
    const options = { margin, protocol, rows };
    const { estimate, low, high } = judgeCandidate(model.id, other.id, judged, pointSize, options);
    return { estimate, low, high };
  };
  const reference: ModelResult = findModel({ models: byNumbers }, comparison.reference);
  const rungs = byNumbers.map((model) => ({
    id: model.id,
    parameters: model.parameters,
    toReference: against(model, reference),
    toBest: against(model, best),
  }));
  const place = rungs.findIndex(({ toBest }) => toBest.estimate >= -margin);
  const possible = rungs
    .slice(0, place)
    .filter(({ toBest }) => toBest.high !== null && toBest.high >= -margin);
  return {
    rungs,
    best: best.id,
    simplest: (rungs[place] as Rung).id,
    possible: possible.map(({ id }) => id),
  };
}
