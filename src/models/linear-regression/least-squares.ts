import type { Matrix } from '../../encode/matrix.ts';
import { factorCholesky, solveCholesky } from '../numeric/cholesky.ts';
import { writeGram } from '../numeric/gram.ts';
import { writeRowSums } from '../numeric/row-sums.ts';
import { writeScores } from '../numeric/scores.ts';
import { smallestEigenvalue } from '../numeric/smallest-eigenvalue.ts';

/** The solution of a least-squares problem. */
export interface LeastSquares {
  /** One a column. */
  readonly weights: Float64Array;
  /** What was added to the diagonal of the normal matrix; 0 where it could be factored as it is. */
  readonly ridge: number;
}

/**
 * Columns are dependent to working precision if a combination of them, its coefficients having a sum of squares of 1, has
 * a smaller sum of squares than this part of the largest column's. The rounding of the sums alone was seen to give 5e-15.
 */
const smallestIndependence = 1e-13;

/** The ridge of dependent columns, as a part of the largest diagonal entry. */
const relativeRidge = 1e-8;

const mostRounds = 20;

/** Rounds end when the last one moved the predictions by no more than this part of the target, squared. */
const smallestMove = 1e-22;

/**
 * The weights whose predictions have the least squared error: Cholesky's factor of the normal matrix XᵀX, or of the
 * smaller XXᵀ where columns are no fewer than rows, and a few rounds in which the residual is fitted in turn, which win
 * back the digits that squaring the matrix costs (corrected seminormal equations: Björck, 1987).
 *
 * Where columns depend on one another, many weights fit equally well. A small ridge then picks the shortest, and the
 * rounds take away its bias (iterated Tikhonov regularization: Riley, 1955): the predictions are those of least squares.
 *
 * @param rows centred columns of sum of squares 1 or 0
 * @param target one value a row, with sum 0 and sum of squares 1 or 0
 */
export function solveLeastSquares(rows: Matrix, target: Float64Array): LeastSquares {
  const isWide = rows.columns >= rows.rows;
  const { factor, size, ridge } = factorNormalMatrix(isWide ? transpose(rows) : rows, isWide);
  const weights = new Float64Array(rows.columns);
  const step = new Float64Array(rows.columns);
  const residual = target.slice();
  const fitted = new Float64Array(rows.rows);

  for (let round = 0, move = Number.POSITIVE_INFINITY; round < mostRounds && move > smallestMove; round++) {
    if (isWide) {
      const multipliers = residual.slice();
      solveCholesky(factor, size, multipliers);
      writeRowSums(rows, multipliers, step);
    } else {
      writeRowSums(rows, residual, step);
      solveCholesky(factor, size, step);
    }
    writeScores(rows, step, fitted);
    add(weights, step, 1);
    add(residual, fitted, -1);
    move = fitted.reduce((sum, value) => sum + value * value, 0);
  }
  return { weights, ridge };
}

/**
 * The weights with the least squared error plus ridge · Σ weight² (Hoerl and Kennard, 1970).
 *
 * @param rows centred columns of sum of squares 1 or 0
 * @param target one value a row, with sum 0 and sum of squares 1 or 0
 * @param ridge above 0
 */
export function solveRidge(rows: Matrix, target: Float64Array, ridge: number): LeastSquares {
  const size = rows.columns;
  const factor = new Float64Array(size * size);
  writeGram(rows, factor);
  addToDiagonal(factor, size, ridge);
  factorCholesky(factor, size);
  const weights = new Float64Array(size);
  writeRowSums(rows, target, weights);
  solveCholesky(factor, size, weights);
  return { weights, ridge };
}

/** Factors the sums of products of each two columns, with a ridge if it has to or must. */
function factorNormalMatrix(matrix: Matrix, isSingular: boolean) {
  const size = matrix.columns;
  const gram = new Float64Array(size * size);
  writeGram(matrix, gram);
  let largest = 0;
  for (let at = 0; at < gram.length; at += size + 1) largest = Math.max(largest, gram[at] as number);
  if (!isSingular) {
    const factor = gram.slice();
    const dependentColumns = factorCholesky(factor, size);
    if (dependentColumns === 0 && smallestEigenvalue(factor, size) > smallestIndependence * largest) {
      return { factor, size, ridge: 0 };
    }
  }
  const ridge = relativeRidge * largest;
  addToDiagonal(gram, size, ridge);
  factorCholesky(gram, size);
  return { factor: gram, size, ridge };
}

function addToDiagonal(matrix: Float64Array, size: number, value: number): void {
  for (let at = 0; at < matrix.length; at += size + 1) matrix[at] = (matrix[at] as number) + value;
}

function transpose({ rows, columns, values }: Matrix): Matrix {
  const transposed = new Float64Array(values.length);
  // In range: each index is that of one row and one column.
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      transposed[column * rows + row] = values[at++] as number;
    }
  }
  return { rows: columns, columns: rows, values: transposed };
}

/** Adds factor × addend to the sum. */
function add(sum: Float64Array, addend: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + factor * (addend[i] as number);
}
