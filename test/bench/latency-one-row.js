import { monotonicClock } from '../../dist/timing/clock.js';
import { measureLatency } from '../../dist/timing/latency.js';

/** Rows that are predicted in turn, so that none is met again at once. */
const rowCount = 256;
const blocks = 20;

/**
 * Microseconds in which a fitted model predicts one row, the median over blocks of calls.
 *
 * @param fitted a `FittedClassifier`
 * @param features a `Matrix` to take the rows from
 */
export function measureOneRow(fitted, { columns, values }, classCount) {
  const rows = Array.from({ length: rowCount }, (_, row) => ({
    rows: 1,
    columns,
    values: values.slice(row * columns, (row + 1) * columns),
  }));
  const probabilities = new Float64Array(classCount);
  const predictOne = (turn) => {
    fitted.predict(rows[turn % rowCount], probabilities);
    return probabilities[0];
  };
  const [latency] = measureLatency([predictOne], { clock: monotonicClock, blocks });
  return latency.medianMicroseconds;
}
