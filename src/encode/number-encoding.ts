import { median } from 'd3-array';
import { summarize } from '../statistics/summarize.ts';

/** What is learned of a feature of numbers, or of 0 and 1: one encoded column, or two where cells are often missing. */
export interface NumberEncoding {
  readonly kind: 'number';
  /** Put in place of a missing cell: the median, which of 0 and 1 is the commoner one. */
  readonly fill: number;
  /** Mean and population standard deviation, after filling; the deviation of a constant counts as 1. */
  readonly mean: number;
  readonly standardDeviation: number;
  /** Whether a second column says, by 1, where the cell is missing. */
  readonly hasIndicator: boolean;
}

/** From this share of missing training cells on, that a cell is missing is worth a column of its own. */
export const indicatorShare = 0.2;

/**
 * Learns how to fill and standardize a feature from the training rows.
 *
 * @param values a number a row of the table, NaN where missing
 * @param rows the training rows
 * @param scratch room for a number a training row, so that many features do not leave as many copies behind
 */
export function learnNumber(
  values: Float64Array,
  rows: Int32Array,
  scratch: Float64Array = new Float64Array(rows.length),
): NumberEncoding {
  const training = take(values, rows, scratch);
  let missing = 0;
  for (const value of training) if (Number.isNaN(value)) missing++;
  const fill = lateFill(values, rows);
  const filled = missing === 0 ? training : training.map((value) => (Number.isNaN(value) ? fill() : value));
  const { mean, standardDeviation } = summarize(filled);
  const populationDeviation = (standardDeviation ?? 0) * Math.sqrt((filled.length - 1) / filled.length);
  return {
    kind: 'number',
    get fill() {
      return fill();
    },
    mean,
    standardDeviation: populationDeviation || 1,
    hasIndicator: missing >= indicatorShare * rows.length,
  };
}

/** The median is found when the first missing cell asks for it: it takes longer than all else that is learned. */
function lateFill(values: Float64Array, rows: Int32Array): () => number {
  let fill: number | undefined;
  return () => {
    if (fill !== undefined) return fill;
    const training = take(values, rows, new Float64Array(rows.length));
    const middle = median(training) ?? 0;
    fill = isYesNo(training) ? Math.round(middle) : middle;
    return fill;
  };
}

function take(values: Float64Array, rows: Int32Array, taken: Float64Array): Float64Array {
  for (let index = 0; index < rows.length; index++) taken[index] = values[rows[index] as number] as number;
  return taken;
}

function isYesNo(values: Float64Array): boolean {
  return values.every((value) => value === 0 || value === 1 || Number.isNaN(value));
}

/** Fills and standardizes one cell. */
export function encodeNumber(encoding: NumberEncoding, value: number): number {
  return ((Number.isNaN(value) ? encoding.fill : value) - encoding.mean) / encoding.standardDeviation;
}
