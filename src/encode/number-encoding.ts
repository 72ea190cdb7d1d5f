import { deviation, mean, median } from 'd3-array';

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
 */
export function learnNumber(values: Float64Array, rows: Int32Array): NumberEncoding {
  const training = Float64Array.from(rows, (row) => values[row] as number);
  const missing = training.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  const middle = median(training) ?? 0;
  const fill = isYesNo(training) ? Math.round(middle) : middle;
  const filled = training.map((value) => (Number.isNaN(value) ? fill : value));
  const sampleDeviation = deviation(filled) ?? 0;
  const populationDeviation = sampleDeviation * Math.sqrt((filled.length - 1) / filled.length);
  return {
    kind: 'number',
    fill,
    mean: mean(filled) ?? 0,
    standardDeviation: populationDeviation || 1,
    hasIndicator: missing >= indicatorShare * rows.length,
  };
}

function isYesNo(values: Float64Array): boolean {
  return values.every((value) => value === 0 || value === 1 || Number.isNaN(value));
}

/** Fills and standardizes one cell. */
export function encodeNumber(encoding: NumberEncoding, value: number): number {
  return ((Number.isNaN(value) ? encoding.fill : value) - encoding.mean) / encoding.standardDeviation;
}
