import { ownMemory, reusedMemory } from '../../encode/reused-memory.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import {
  type EncodedFold,
  type EvaluationData,
  encodeFold,
  type Fold,
  type FoldOutcome,
  foldOutcome,
  type ModelOutcome,
  modelsOfFold,
  outcomeOf,
} from '../folds/evaluate-fold.ts';
import { estimatorsOf, type MadeFit, type TrainingTimes, timeTraining } from './time-training.ts';
import type { TimingContext } from './timing-context.ts';

/** Folds that were judged while nothing else ran, so that their fits are timed as well. */
export interface TimedFolds {
  /** Of the first folds; large tables have not all of them judged so. */
  readonly outcomes: readonly FoldOutcome[];
  /** By the models' ids. */
  readonly training: ReadonlyMap<string, TrainingTimes>;
  /** The first fold, and what its models learned, by their ids. */
  readonly encoded: EncodedFold;
  readonly fits: ReadonlyMap<string, FittedModel>;
}

export interface AloneOptions {
  /** How many fits of each model are timed at least, over all folds. */
  readonly fewestFits?: number;
  /** Called after the first fits of every fold. */
  readonly onFold?: (done: number) => void;
}

/**
 * Judges folds on this thread, in their order, and times the fits, as {@link timeTraining} does: what a fold is judged by
 * is the first fit of each model.
 *
 * @param folds at least one
 */
export async function judgeAlone(
  data: EvaluationData,
  folds: readonly Fold[],
  context: TimingContext,
  { fewestFits, onFold }: AloneOptions = {},
): Promise<TimedFolds> {
  const models = modelsOfFold(data);
  const memory = reusedMemory();
  const encoders = folds.map(
    ({ split }, fold) =>
      () =>
        encodeFold(data, split, fold === 0 ? ownMemory : memory),
  );
  const outcomes: FoldOutcome[] = [];
  const fits = new Map<string, FittedModel>();
  let first: EncodedFold | undefined;
  let judged: ModelOutcome[] = [];
  const onFit = ({ fold, model, fitted, encoded }: MadeFit): void => {
    if (outcomes.length > fold || judged.length > model) return;
    const { id } = models[model] as (typeof models)[number];
    if (fold === 0) {
      first = encoded;
      fits.set(id, fitted);
    }
    judged.push(outcomeOf(id, fitted, encoded));
    if (judged.length < models.length) return;
    outcomes.push(foldOutcome(encoded, judged));
    judged = [];
    onFold?.(outcomes.length);
  };
  const options = { ...(fewestFits === undefined ? {} : { fewestFits }), onFit };
  const times = await timeTraining(encoders, estimatorsOf(data, folds, models), context, options);
  if (first === undefined) throw new Error('no fold was judged');
  const training = new Map(models.map(({ id }, model) => [id, times[model] as TrainingTimes]));
  return { outcomes, training, encoded: first, fits };
}
