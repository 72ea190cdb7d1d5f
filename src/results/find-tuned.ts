import { lineupOf } from '../models/registry.ts';
import type { TunedModel, TuneResult } from './tune-result.ts';

/** The headline's candidate and the reference, as tuning left them. */
export interface TunedPair {
  readonly candidate: TunedModel;
  readonly reference: TunedModel;
}

/** The two models that a tuning is about. */
export function tunedPair({ task, models }: Pick<TuneResult, 'task' | 'models'>): TunedPair {
  const { candidates, reference } = lineupOf(task);
  return { candidate: findTuned(models, candidates[0].id), reference: findTuned(models, reference.id) };
}

function findTuned(models: readonly TunedModel[], id: string): TunedModel {
  const found = models.find((model) => model.id === id);
  if (found === undefined) throw new Error(`the result has no ${id}`);
  return found;
}
