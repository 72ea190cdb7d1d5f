import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Feature } from '../../describe/dataset.ts';
import { encodeInto, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { reusedMemory } from '../../encode/reused-memory.ts';
import type { ModelDefinition } from '../../models/contract/definition.ts';
import type { Estimator, FittedModel, Predictor } from '../../models/contract/fitted-model.ts';
import type { Task } from '../../models/contract/targets.ts';
import type { Clock } from '../../timing/clock.ts';
import { type Latency, measureLatency, type Operation } from '../../timing/latency.ts';
import { type EncodedFold, type EvaluationData, encodeFold, type Fold } from '../folds/evaluate-fold.ts';

/** What timing needs from outside. */
export interface TimingContext {
  readonly clock: Clock;
  readonly collectGarbage?: () => void;
  readonly signal?: AbortSignal | undefined;
  /** How long each operation runs before it is timed; {@link measureLatency} has a default. */
  readonly warmUpNanoseconds?: number;
}

/** The training times of one model. */
export interface TrainingTimes {
  readonly milliseconds: readonly number[];
  /** Steps or epochs of each. */
  readonly iterations: readonly number[];
}

/** Each model's fits of a fold are repeated for this long, and this often, at most; over all folds at least five times. */
const millisecondsAFold = 30;
const mostFitsAFold = 100;
const fewestFits = 5;

/** A fit of this long needs no other to warm up: the engine has compiled its code within the first tenth of a second. */
const longMilliseconds = 1000;
/** After so long a time of fits that count no other fold is begun. */
const enoughMilliseconds = 5000;

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
 * @returns one record a model
 */
export async function timeTraining(
  folds: readonly (() => EncodedFold)[],
  create: (fold: number, task: Task) => readonly Pick<Estimator, 'fit'>[],
  { clock, collectGarbage, signal }: TimingContext,
): Promise<TrainingTimes[]> {
  const times: { milliseconds: number[]; iterations: number[] }[] = [];
  let spent = 0;
  for (const [index, encode] of folds.entries()) {
    if (spent > enoughMilliseconds) break;
    const { train, trainTargets } = encode();
    if (index === 0) collectGarbage?.();
    for (const [order, model] of create(index, trainTargets.task).entries()) {
      times[order] ??= { milliseconds: [], iterations: [] };
      const fit = async (): Promise<TimedFit> => {
        await nextTurn();
        signal?.throwIfAborted();
        const start = clock();
        const { summary } = model.fit(train, trainTargets);
        return { milliseconds: (clock() - start) / 1e6, iterations: summary.iterations };
      };
      const fewest = Math.ceil(fewestFits / folds.length);
      const first = index === 0 ? await repeat(fit, 1) : [];
      const isLong = first.some(({ milliseconds }) => milliseconds > longMilliseconds);
      for (const { milliseconds, iterations } of isLong ? first : await repeat(fit, fewest)) {
        spent += milliseconds;
        times[order]?.milliseconds.push(milliseconds);
        times[order]?.iterations.push(iterations);
      }
    }
  }
  return times;
}

/**
 * Times the training of models over folds, in their order.
 *
 * @param first the first fold, if it is encoded already
 * @param onFit told of every fit: the place of its model and of its fold, and what it learned
 */
export function timeFoldTraining(
  data: EvaluationData,
  folds: readonly Fold[],
  models: readonly ModelDefinition[],
  context: TimingContext,
  first?: EncodedFold,
  onFit: (model: number, fold: number, fitted: FittedModel) => void = () => undefined,
): Promise<TrainingTimes[]> {
  const noRows = new Int32Array(0);
  const memory = reusedMemory();
  const encoders = folds.map(({ split }, fold) => () => {
    if (fold === 0 && first !== undefined) return first;
    return encodeFold(data, { train: split.train, test: noRows }, memory);
  });
  const create = (fold: number, task: Task): Pick<Estimator, 'fit'>[] =>
    models.map((model, place) => {
      const estimator = model.create(task, data.options, (folds[fold] as Fold).seed);
      return {
        fit(features, targets) {
          const fitted = estimator.fit(features, targets);
          onFit(place, fold, fitted);
          return fitted;
        },
      };
    });
  return timeTraining(encoders, create, context);
}

interface TimedFit {
  readonly milliseconds: number;
  readonly iterations: number;
}

async function repeat(fit: () => Promise<TimedFit>, fewest: number): Promise<TimedFit[]> {
  const fits: TimedFit[] = [];
  let spent = 0;
  while (fits.length < fewest || (fits.length < mostFitsAFold && spent < millisecondsAFold)) {
    const timed = await fit();
    spent += timed.milliseconds;
    fits.push(timed);
  }
  return fits;
}

/** The sizes of batches whose prediction is timed, besides single rows. */
export const batchSizes: readonly number[] = [1, 100, 10_000];

/** Single rows are taken in turn from this many, so that no model meets the same one again at once. */
const mostRows = 256;

/**
 * Times the prediction of batches of rows, the models in turn.
 *
 * @param rows the rows of a batch; batches are filled up by repeating the test rows
 * @returns one latency a model, per batch
 */
export function timePrediction(
  fitted: readonly Pick<Predictor, 'predict'>[],
  test: Matrix,
  predictionsPerRow: number,
  rows: number,
  context: TimingContext,
): Latency[] {
  const batches = cutBatches(test, rows);
  const operations = fitted.map((model): Operation => {
    const predictions = new Float64Array(rows * predictionsPerRow);
    return (turn) => {
      model.predict(batches[turn % batches.length] as Matrix, predictions);
      return predictions[0] as number;
    };
  });
  return measureLatency(operations, context);
}

function cutBatches(test: Matrix, rows: number): Matrix[] {
  const count = Math.max(1, Math.min(mostRows, Math.floor(test.rows / rows)));
  return Array.from({ length: count }, (_, batch) => {
    const values = new Float64Array(rows * test.columns);
    for (let index = 0; index < rows; index++) {
      const from = ((batch * rows + index) % test.rows) * test.columns;
      values.set(test.values.subarray(from, from + test.columns), index * test.columns);
    }
    return { rows, columns: test.columns, values };
  });
}

/** Times what every model's prediction needs first: turning a row's cells into numbers. */
export function timePreprocessing(
  features: readonly Feature[],
  train: Int32Array,
  test: Int32Array,
  context: TimingContext,
): Latency {
  const encoding = learnEncoding(features, train);
  const values = new Float64Array(encoding.names.length);
  const operation: Operation = (turn) => {
    values.fill(0);
    const at = turn % test.length;
    encodeInto(values, features, encoding, test.subarray(at, at + 1));
    return values[0] as number;
  };
  const [latency] = measureLatency([operation], context);
  return latency as Latency;
}
