import type { Matrix } from '../../encode/matrix.ts';

/** Columns centred and scaled: a value is mean + scale · what stands in the matrix. */
export interface StandardizedColumns {
  /** Every column's sum is 0 and its sum of squares 1; those of a constant column are all zeros. */
  readonly matrix: Matrix;
  readonly means: Float64Array;
  /** The square root of each column's sum of squared deviations; infinite for a constant column. */
  readonly scales: Float64Array;
}

/** A column is constant if no value differs from its first by more than this part of it: that much is rounding. */
const roundingOfConstant = 4 * Number.EPSILON;

/**
 * A standardized copy of a matrix. The deviations from the first row are averaged, and those from the mean divided by
 * the largest of them before they are squared, so that neither a far origin nor an extreme unit costs digits.
 */
export function standardizeColumns({ rows, columns, values }: Matrix): StandardizedColumns {
  const first = values.slice(0, columns);
  const sums = new Float64Array(columns);
  const spreads = new Float64Array(columns);
  // In these loops every index is inside its array by construction, so `as number` only tells the compiler so.
  for (let row = 0, at = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) {
      const deviation = (values[at++] as number) - (first[j] as number);
      sums[j] = (sums[j] as number) + deviation;
      spreads[j] = Math.max(spreads[j] as number, Math.abs(deviation));
    }
  }
  const means = first.map((value, j) => value + (sums[j] as number) / rows);
  const divisors = spreads.map((spread, j) =>
    spread > roundingOfConstant * Math.abs(first[j] as number) ? spread : Number.POSITIVE_INFINITY,
  );

  const standardized = new Float64Array(values.length);
  const squares = new Float64Array(columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++, at++) {
      const deviation = ((values[at] as number) - (means[j] as number)) / (divisors[j] as number);
      standardized[at] = deviation;
      squares[j] = (squares[j] as number) + deviation * deviation;
    }
  }
  const norms = squares.map((square) => Math.sqrt(square) || 1);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++, at++) {
      standardized[at] = (standardized[at] as number) / (norms[j] as number);
    }
  }
  return {
    matrix: { rows, columns, values: standardized },
    means,
    scales: divisors.map((divisor, j) => divisor * (norms[j] as number)),
  };
}
