import { setImmediate as nextTurn } from 'node:timers/promises';
import { reusedMemory } from '../../encode/reused-memory.ts';
import type { ModelDefinition } from '../../models/contract/definition.ts';
import type { Estimator, FittedModel } from '../../models/contract/fitted-model.ts';
import type { Task } from '../../models/contract/targets.ts';
import { type EncodedFold, type EvaluationData, encodeFold, type Fold } from '../folds/evaluate-fold.ts';
import type { TimingContext } from './timing-context.ts';

/** The training times of one model. */
export interface TrainingTimes {
  readonly milliseconds: readonly number[];
  /** Steps or epochs of each. */
  readonly iterations: readonly number[];
}

/**
 * Each model's fits are repeated for this long over all folds, and this often a fold, at most; over all folds at least five
 * times.
 */
const usualMilliseconds = 100;
const mostFitsAFold = 100;
const usualFewestFits = 5;
/** And before they count. */
const warmUpMilliseconds = 30;

/** A fit of this long needs no other to warm up: the engine has compiled its code within the first tenth of a second. */
const warmMilliseconds = 200;
/** One of this long is made once a fold. */
const longMilliseconds = 1000;
/** After so long a time of fits that count no other fold is begun. */
const enoughMilliseconds = 5000;

/** A fit that was made, and where. */
export interface MadeFit {
  readonly fold: number;
  /** The place of its model. */
  readonly model: number;
  readonly fitted: FittedModel;
  readonly encoded: EncodedFold;
}

/** How training is timed beyond what is usual. */
export interface TrainingOptions {
  /** How many fits of each model count at least, over all folds, and for how long they are repeated at most. */
  readonly fewestFits?: number;
  readonly milliseconds?: number;
  /** Told of every fit, outside of its time. */
  readonly onFit?: (made: MadeFit) => void;
}

/**
 * Times training from encoded rows to fitted model: each fold's models in turn, alone. Fits of the first fold that are
 * not counted warm up, unless they are so long that it makes no difference. Large tables have fewer folds timed. Whatever a
 * fit does to find out when to stop is part of it.
 *
 * Garbage is collected before that and not between fits: a forced collection also throws away what the engine
 * has learned about the code, and was measured to make the next fit two to five times slower.
 *
 * @param folds each encoded when its turn comes, so that only one is held at a time
 * @param create the models of a fold, in the same order for each
 * @returns one record a model; its samples go from fold to fold
 */
export async function timeTraining(
  folds: readonly (() => EncodedFold)[],
  create: (fold: number, task: Task) => readonly Pick<Estimator, 'fit'>[],
  { clock, collectGarbage, signal }: TimingContext,
  { fewestFits = usualFewestFits, milliseconds: budget = usualMilliseconds, onFit }: TrainingOptions = {},
): Promise<TrainingTimes[]> {
  const times: { milliseconds: number[]; iterations: number[] }[] = [];
  const ofFold = { fewest: Math.ceil(fewestFits / folds.length), milliseconds: budget / folds.length };
  let spent = 0;
  for (const [fold, encode] of folds.entries()) {
    if (spent > enoughMilliseconds) break;
    const encoded = encode();
    const { train, trainTargets } = encoded;
    if (fold === 0) collectGarbage?.();
    for (const [model, estimator] of create(fold, trainTargets.task).entries()) {
      const fit = async (): Promise<TimedFit> => {
        await nextTurn();
        signal?.throwIfAborted();
        const start = clock();
        const fitted = estimator.fit(train, trainTargets);
        const milliseconds = (clock() - start) / 1e6;
        onFit?.({ fold, model, fitted, encoded });
        return { milliseconds, iterations: fitted.summary.iterations };
      };
      const counted = fold === 0 ? await warmFits(fit) : [];
      if (!counted.some(({ milliseconds }) => milliseconds > longMilliseconds)) {
        await addFits(counted, fit, ofFold);
      }
      times[model] ??= { milliseconds: [], iterations: [] };
      for (const { milliseconds, iterations } of counted) {
        spent += milliseconds;
        times[model].milliseconds.push(milliseconds);
        times[model].iterations.push(iterations);
      }
    }
  }
  return times;
}

/**
 * Times the training of models over folds, in their order.
 */
export function timeFoldTraining(
  data: EvaluationData,
  folds: readonly Fold[],
  models: readonly ModelDefinition[],
  context: TimingContext,
  options: TrainingOptions = {},
): Promise<TrainingTimes[]> {
  const noRows = new Int32Array(0);
  const memory = reusedMemory();
  const encoders = folds.map(
    ({ split }) =>
      () =>
        encodeFold(data, { train: split.train, test: noRows }, memory),
  );
  return timeTraining(encoders, estimatorsOf(data, folds, models), context, options);
}

/** Creates the models of each fold, with its seed. */
export function estimatorsOf(
  { options }: EvaluationData,
  folds: readonly Fold[],
  models: readonly ModelDefinition[],
): (fold: number, task: Task) => Estimator[] {
  return (fold, task) => models.map((model) => model.create(task, options, (folds[fold] as Fold).seed));
}

interface TimedFit {
  readonly milliseconds: number;
  readonly iterations: number;
}

/** Fits that warm up; the last of them counts where it is so long that it was warm for nearly all of its time. */
async function warmFits(fit: () => Promise<TimedFit>): Promise<TimedFit[]> {
  const fits: TimedFit[] = [];
  await addFits(fits, fit, { fewest: 1, milliseconds: warmUpMilliseconds });
  return fits.filter(({ milliseconds }) => milliseconds > warmMilliseconds);
}

interface FitBudget {
  readonly fewest: number;
  readonly milliseconds: number;
}

/** Adds fits until there are so many, or more for as long as they take a few milliseconds. */
async function addFits(
  fits: TimedFit[],
  fit: () => Promise<TimedFit>,
  { fewest, milliseconds }: FitBudget,
): Promise<void> {
  let spent = fits.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  while (fits.length < fewest || (fits.length < mostFitsAFold && spent < milliseconds)) {
    const timed = await fit();
    spent += timed.milliseconds;
    fits.push(timed);
  }
}
