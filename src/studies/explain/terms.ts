import type { Feature } from '../../describe/dataset.ts';
import type { Encoding, FeatureEncoding } from '../../encode/encoding.ts';
import { type FeatureColumns, featureColumns } from '../../encode/feature-columns.ts';
import type { Matrix } from '../../encode/matrix.ts';

/** A column of the regression that is fitted for its intervals. */
export interface Term {
  /** The name of the encoded column. */
  readonly name: string;
  /** The feature that it belongs to. */
  readonly feature: string;
  /** Which encoded column it is. */
  readonly column: number;
  /** What one more of it means: a standard deviation, this level instead of the reference, or the radius of a circle. */
  readonly step: 'standard-deviation' | 'level' | 'missing' | 'circle';
  /** Of a number, in its own unit; null for what has no unit. */
  readonly standardDeviation: number | null;
  /** The level that this one is held against, or the lower value of a feature with two; null for other columns. */
  readonly reference: string | null;
}

/**
 * The columns whose coefficients have a meaning each: all of the encoding's, but of every category the commonest level
 * (of equally common ones the first), which becomes the reference of the others.
 *
 * @param encoded the rows that the encoding was learned from
 */
export function inferenceTerms(features: readonly Feature[], encoding: Encoding, encoded: Matrix): Term[] {
  const places = featureColumns(encoding);
  return features.flatMap((feature, index) => {
    const { name } = feature;
    const lowerValue = feature.kind === 'yes/no' ? feature.levels[0] : null;
    const { first, count } = places[index] as FeatureColumns;
    const columns = Array.from({ length: count }, (_, offset) => first + offset).map((column) => ({
      name: encoding.names[column] as string,
      feature: name,
      column,
      standardDeviation: null,
      reference: null,
    }));
    return featureTerms(encoding.features[index] as FeatureEncoding, columns, encoded, lowerValue);
  });
}

function featureTerms(
  encoding: FeatureEncoding,
  columns: readonly Omit<Term, 'step'>[],
  encoded: Matrix,
  lowerValue: string | null,
): Term[] {
  switch (encoding.kind) {
    case 'number':
      return columns.map((column, offset) => {
        if (offset === 1) return { ...column, step: 'missing' };
        const { standardDeviation } = encoding;
        return { ...column, step: 'standard-deviation', standardDeviation, reference: lowerValue };
      });
    case 'levels': {
      const commonest = commonestColumn(
        encoded,
        columns.map(({ column }) => column),
      );
      const reference = encoding.labels[commonest] as string;
      return columns.toSpliced(commonest, 1).map((column) => ({ ...column, step: 'level', reference }));
    }
    case 'date':
      return columns.map((column) => ({ ...column, step: 'circle' }));
  }
}

/** Which of the columns of a category is 1 most often. */
function commonestColumn(encoded: Matrix, columns: readonly number[]): number {
  const counts = columns.map((column) => {
    let count = 0;
    for (let row = 0; row < encoded.rows; row++) {
      count += encoded.values[row * encoded.columns + column] as number;
    }
    return count;
  });
  return counts.indexOf(Math.max(...counts));
}

/** The rows with the columns of the terms only. */
export function selectTerms(encoded: Matrix, terms: readonly Term[]): Matrix {
  const values = new Float64Array(encoded.rows * terms.length);
  for (let row = 0; row < encoded.rows; row++) {
    terms.forEach(({ column }, index) => {
      values[row * terms.length + index] = encoded.values[row * encoded.columns + column] as number;
    });
  }
  return { rows: encoded.rows, columns: terms.length, values };
}
