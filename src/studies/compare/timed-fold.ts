import {
  type EncodedFold,
  type EvaluationData,
  encodeFold,
  evaluateEncoded,
  type Fold,
  type FoldOutcome,
} from '../../evaluation/folds/evaluate-fold.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import type { Clock } from '../../timing/clock.ts';

/** From so many training rows on, a fit takes so long that none is made only to be timed. */
export const manyRows = 200_000;

/** A fold that was judged while nothing else ran, so that its fits are timed as well. */
export interface TimedFold {
  readonly outcome: FoldOutcome;
  /** By the models' ids. */
  readonly fits: ReadonlyMap<string, TimedFit>;
  readonly encoded: EncodedFold;
}

export interface TimedFit {
  readonly fitted: FittedModel;
  readonly milliseconds: number;
}

/** Judges a fold on this thread and times its fits. */
export function judgeAlone(data: EvaluationData, { split, seed }: Fold, clock: Clock): TimedFold {
  const encoded = encodeFold(data, split);
  const fits = new Map<string, TimedFit>();
  const outcome = evaluateEncoded(data, encoded, seed, (id, fit) => {
    const start = clock();
    const fitted = fit();
    fits.set(id, { fitted, milliseconds: (clock() - start) / 1e6 });
    return fitted;
  });
  return { outcome, fits, encoded };
}
