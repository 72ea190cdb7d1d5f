import { askedModels } from '../../models/registry.ts';
import type { ModelTimings } from '../../results/comparison-result.ts';
import type { TimedContext } from '../shared/options.ts';
import type { Evaluation } from './evaluate-models.ts';
import { timeCompiled } from './time-compiled-engines.ts';
import type { TimedModels } from './timed-models.ts';

/**
 * Times the ladder's models that are asked for, after all others: the prediction of one row. Batches are left out: neighbours
 * would take a minute for them.
 */
export async function timeLadder(
  { data, timed }: Pick<Evaluation, 'data' | 'timed'>,
  context: TimedContext,
): Promise<TimedModels> {
  const models = askedModels(data.targets.task, data.ladder ?? []);
  if (models.length === 0 || timed === null) return new Map();
  const timings = await timeCompiled(timed, { models, batchSizes: [1] }, context);
  return new Map(
    [...timings].map(([id, compiled]): [string, ModelTimings] => [
      id,
      { compiled: { ...compiled, batches: [] }, library: null },
    ]),
  );
}
