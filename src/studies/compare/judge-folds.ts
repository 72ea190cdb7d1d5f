import { setImmediate as nextTurn } from 'node:timers/promises';
import { median, sum } from 'd3-array';
import { crossValidate } from '../../evaluation/folds/cross-validate.ts';
import {
  type EvaluationData,
  evaluateFold,
  type Fold,
  type FoldOutcome,
} from '../../evaluation/folds/evaluate-fold.ts';
import { type AloneOptions, judgeAlone, type TimedFolds } from '../../evaluation/timing/judge-alone.ts';
import type { Protocol } from '../../results/comparison-result.ts';
import { monotonicClock } from '../../timing/clock.ts';
import type { CompareSettings, StudyContext } from '../shared/options.ts';
import type { ProtocolPlan } from '../shared/protocol.ts';

/** From so many training rows on, one fold is judged alone, and no fit is made on all rows only to be counted. */
export const manyRows = 200_000;

/** Folds that take less are done on this thread: workers take half of that to start and to end. */
const workersWorthMilliseconds = 400;

/** The outcome of every fold, in their order, and what was timed meanwhile. */
export interface JudgedFolds {
  readonly outcomes: readonly FoldOutcome[];
  /** Null where our implementations are not timed, and the table is not large. */
  readonly timed: TimedFolds | null;
}

/**
 * Judges the folds: those of the first repeat alone on this thread, so that their fits are timed and need not be made again,
 * the others on worker threads, if they are worth their start. Of a large table only the last fold is judged alone, after
 * the others, when their memory is free again, and whether it is timed or not: its fits are counted.
 */
export async function judgeFolds(
  data: EvaluationData,
  { folds, protocol }: Pick<ProtocolPlan, 'folds'> & { readonly protocol: Pick<Protocol, 'folds'> },
  { threads, engine }: Pick<CompareSettings, 'threads' | 'engine'>,
  isLarge: boolean,
  { clock = monotonicClock, signal, onProgress, ...context }: StudyContext,
): Promise<JudgedFolds> {
  let before = 0;
  const onFold = (done: number): void =>
    onProgress?.(`fold ${before + done} of ${folds.length}`, (before + done) / folds.length);
  const onWorkers = (some: readonly Fold[]): Promise<FoldOutcome[]> =>
    crossValidate(data, some, { threads, signal, onFold });
  const alone = (some: readonly Fold[], options: AloneOptions): Promise<TimedFolds> =>
    judgeAlone(data, some, { ...context, clock, signal }, { ...options, onFold });

  if (isLarge) {
    const outcomes = await onWorkers(folds.slice(0, -1));
    before = outcomes.length;
    const timed = await alone(folds.slice(-1), { fewestFits: 1 });
    return { outcomes: [...outcomes, ...timed.outcomes], timed };
  }
  if (engine === 'library') return { outcomes: await onWorkers(folds), timed: null };
  const timed = await alone(folds.slice(0, protocol.folds), {});
  before = timed.outcomes.length;
  const rest = folds.slice(before);
  if (rest.length * millisecondsAFold(timed) > workersWorthMilliseconds) {
    return { outcomes: [...timed.outcomes, ...(await onWorkers(rest))], timed };
  }
  const outcomes = [...timed.outcomes];
  for (const [done, fold] of rest.entries()) {
    await nextTurn();
    signal?.throwIfAborted();
    outcomes.push(evaluateFold(data, fold));
    onFold(done + 1);
  }
  return { outcomes, timed };
}

/** Of the models' fits. */
function millisecondsAFold({ training }: TimedFolds): number {
  return sum(training.values(), ({ milliseconds }) => median(milliseconds));
}
