import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Feature } from '../describe/dataset.ts';
import { encodeRow, learnEncoding } from '../encode/encoding.ts';
import type { Matrix } from '../encode/matrix.ts';
import type { Classifier, FittedClassifier } from '../models/classifier.ts';
import type { Clock } from '../timing/clock.ts';
import { type Latency, measureLatency, type Operation } from '../timing/latency.ts';
import type { EncodedFold } from './evaluate-fold.ts';

/** What timing needs from outside. */
export interface TimingContext {
  readonly clock: Clock;
  readonly collectGarbage: () => void;
  readonly signal?: AbortSignal | undefined;
}

/** The training times of one model. */
export interface TrainingTimes {
  readonly milliseconds: readonly number[];
  /** Steps or epochs of each. */
  readonly iterations: readonly number[];
}

/** A fold's fits are repeated for this long, and this often, at most. */
const millisecondsAFold = 30;
const mostFitsAFold = 10;

/**
 * Times training from encoded rows to fitted model: each fold's models in turn, alone, after one fit that is not
 * counted. Whatever a fit does to find out when to stop is part of it.
 *
 * @param folds each encoded when its turn comes, so that only one is held at a time
 * @param create the models of a fold, in the same order for each
 * @returns one record a model
 */
export async function timeTraining(
  folds: readonly (() => EncodedFold)[],
  classCount: number,
  create: (fold: number) => readonly Classifier[],
  { clock, collectGarbage, signal }: TimingContext,
): Promise<TrainingTimes[]> {
  const times = create(0).map(() => ({ milliseconds: [] as number[], iterations: [] as number[] }));
  for (const [index, encode] of folds.entries()) {
    const fold = encode();
    for (const [model, classifier] of create(index).entries()) {
      const record = times[model] as (typeof times)[number];
      if (index === 0) classifier.fit(fold.train, fold.trainClasses, classCount);
      let spent = 0;
      for (let fit = 0; fit < mostFitsAFold && spent < millisecondsAFold; fit++) {
        await nextTurn();
        signal?.throwIfAborted();
        collectGarbage();
        const start = clock();
        const fitted = classifier.fit(fold.train, fold.trainClasses, classCount);
        const milliseconds = (clock() - start) / 1e6;
        spent += milliseconds;
        record.milliseconds.push(milliseconds);
        record.iterations.push(fitted.summary.iterations);
      }
    }
  }
  return times;
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
  fitted: readonly FittedClassifier[],
  test: Matrix,
  classCount: number,
  rows: number,
  { clock, collectGarbage }: TimingContext,
): Latency[] {
  const batches = cutBatches(test, rows);
  const operations = fitted.map((model): Operation => {
    const probabilities = new Float64Array(rows * classCount);
    return (turn) => {
      model.predict(batches[turn % batches.length] as Matrix, probabilities);
      return probabilities[0] as number;
    };
  });
  return measureLatency(operations, { clock, collectGarbage });
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
  { clock, collectGarbage }: TimingContext,
): Latency {
  const encoding = learnEncoding(features, train);
  const values = new Float64Array(encoding.names.length);
  const operation: Operation = (turn) => {
    values.fill(0);
    encodeRow(features, encoding, test[turn % test.length] as number, values, 0);
    return values[0] as number;
  };
  const [latency] = measureLatency([operation], { clock, collectGarbage });
  return latency as Latency;
}
