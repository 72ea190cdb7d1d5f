import type { Matrix } from '../../encode/matrix.ts';
import {
  createLibraryRegression,
  type FittedLibraryRegression,
  type LibraryTraining,
  prepareLibraryTraining,
  wrapLibraryRegression,
} from './library-regression.ts';

export interface LibraryFitOptions {
  /** Milliseconds since any fixed moment. */
  readonly clock: () => number;
  /** No fit is begun that would likely end later than this after the first one began. */
  readonly limitMilliseconds: number;
  /** Called after each fit. */
  readonly onProgress?: (progress: LibraryFitProgress) => void;
}

export interface LibraryFitProgress {
  /** Gradient steps of the fit that has just ended. */
  readonly steps: number;
  readonly elapsedMilliseconds: number;
  /** Largest difference of a training row's probability from the fit before; infinite for the first. */
  readonly largestMove: number;
}

/** The outcome of {@link fitLibraryLogisticRegression}. */
export interface LibraryFit {
  /** The gradient steps that `trainingMilliseconds` stands for; those taken are in `fitted.summary.iterations`. */
  readonly steps: number;
  readonly converged: boolean;
  /** True when the limit came first, and the time is that of the package's default steps by proportion. */
  readonly extrapolated: boolean;
  /** Of one call of the package's `train` with that many steps. */
  readonly trainingMilliseconds: number;
  readonly fitted: FittedLibraryRegression;
}

/** The package's own default for `numSteps`. */
const defaultSteps = 50_000;
const pilotSteps = 50;
const firstSteps = 100;
const largestMoveAllowed = 1e-3;

/**
 * Logistic regression as a user of the npm package `ml-logistic-regression` 2.0.0 gets it, given what it lacks: a
 * constant column, labels without gaps and a step size that neither overshoots nor crawls. Features come standardized.
 *
 * The package cannot stop by itself, so its steps are doubled from 100, each fit from zero, until no probability of
 * a training row moves by more than 0.001 from one fit to the next. The last fit is the one timed.
 *
 * A fit of 50 steps goes before, and each fit's time foretells the next one's. If that would end after the limit, the
 * time is extrapolated from the last fit to the package's default of 50,000 steps, and the last fit is the one that
 * predicts. A fit under way is never interrupted: who needs that runs this in a process that can be ended.
 *
 * @param features rows × features
 * @param classes one code a row, 0 … classCount − 1
 * @throws Error when a probability is not finite
 */
export function fitLibraryLogisticRegression(
  features: Matrix,
  classes: Int32Array,
  classCount: number,
  { clock, limitMilliseconds, onProgress }: LibraryFitOptions,
): LibraryFit {
  const training = prepareLibraryTraining(features, classes, classCount);
  const probabilities = new Float64Array(features.rows * classCount);
  const before = new Float64Array(features.rows * classCount);
  const start = clock();
  let last = timedFit(training, pilotSteps, clock);

  for (let steps = firstSteps; ; steps *= 2) {
    const millisecondsPerStep = last.milliseconds / last.steps;
    if (clock() - start + steps * millisecondsPerStep > limitMilliseconds) {
      const summary = { iterations: last.steps, converged: false };
      return {
        steps: defaultSteps,
        converged: false,
        extrapolated: true,
        trainingMilliseconds: defaultSteps * millisecondsPerStep,
        fitted: wrapLibraryRegression(last.regression, training, summary),
      };
    }
    last = timedFit(training, steps, clock);
    const fitted = wrapLibraryRegression(last.regression, training, { iterations: steps, converged: true });
    before.set(probabilities);
    fitted.predict(features, probabilities);
    const largestMove =
      steps === firstSteps ? Number.POSITIVE_INFINITY : largestDifference(before, probabilities);
    onProgress?.({ steps, elapsedMilliseconds: clock() - start, largestMove });
    if (largestMove <= largestMoveAllowed) {
      return { steps, converged: true, extrapolated: false, trainingMilliseconds: last.milliseconds, fitted };
    }
  }
}

function timedFit(training: LibraryTraining, steps: number, clock: () => number) {
  const regression = createLibraryRegression(training, steps);
  const start = clock();
  regression.train(training.rows, training.places);
  return { regression, steps, milliseconds: clock() - start };
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] as number))), 0);
}
