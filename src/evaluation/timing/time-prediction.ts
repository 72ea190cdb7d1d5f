import type { Feature } from '../../describe/dataset.ts';
import { encodeInto, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { Predictor } from '../../models/contract/fitted-model.ts';
import { type Latency, measureLatency, type Operation } from '../../timing/latency.ts';
import type { TimingContext } from './timing-context.ts';

/** The sizes of batches whose prediction is timed, besides single rows. */
export const batchSizes: readonly number[] = [1, 100, 10_000];

/** So long each model predicts batches before they are timed: single rows have had its code compiled. */
const warmedNanoseconds = 5_000_000;

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
  return measureLatency(
    operations,
    rows === 1 ? context : { warmUpNanoseconds: warmedNanoseconds, ...context },
  );
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
