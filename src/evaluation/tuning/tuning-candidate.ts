import type { Matrix } from '../../encode/matrix.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import type { Targets } from '../../models/contract/targets.ts';
import type { Setting } from '../../models/contract/tuning.ts';
import { findModel } from '../../models/registry.ts';

/** A model with one setting of its knobs, for either task; null for a model without knobs. */
export interface Candidate {
  readonly model: string;
  readonly setting: Setting | null;
}

/** How a fit ended: by its criterion, at the limit of its steps or epochs, or with weights that ran away. */
export type Ending = 'converged' | 'unfinished' | 'diverged';

/** What a candidate learned. */
export interface FittedCandidate {
  readonly fitted: FittedModel;
  readonly ending: Ending;
}

/** What a model without knobs is made with: it has no use for them. */
const noOptions = { hiddenSizes: [], outputs: 'classes' } as const;

/**
 * Fits a candidate on encoded rows.
 *
 * @param seed of everything random in the fit
 */
export function fitCandidate(
  { model: id, setting }: Candidate,
  features: Matrix,
  targets: Targets,
  seed: number,
): FittedCandidate {
  const { task } = targets;
  const { tuning, create } = findModel(id);
  if (tuning === undefined || setting === null) {
    return ended(create(task, noOptions, seed).fit(features, targets));
  }
  const fitted = tuning.create(task, setting, seed).fit(features, targets);
  return tuning.hasDiverged?.(fitted) ? { fitted, ending: 'diverged' } : ended(fitted);
}

function ended(fitted: FittedModel): FittedCandidate {
  return { fitted, ending: fitted.summary.converged ? 'converged' : 'unfinished' };
}
