import { lineupOf } from '../models/registry.ts';
import { findModel } from './find-model.ts';
import type { TunedModel, TuneResult } from './tune-result.ts';

/** The headline's candidate and the reference, as tuning left them. */
export interface TunedPair {
  readonly candidate: TunedModel;
  readonly reference: TunedModel;
}

/** The two models that a tuning is about. */
export function tunedPair({ task, models }: Pick<TuneResult, 'task' | 'models'>): TunedPair {
  const { candidates, reference } = lineupOf(task);
  return {
    candidate: findModel({ models }, candidates[0].id),
    reference: findModel({ models }, reference.id),
  };
}
