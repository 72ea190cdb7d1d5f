import { dialectOf } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import { factorCholesky, solveCholesky } from '../../models/numeric/cholesky.ts';
import { smallestEigenvalue } from '../../models/numeric/smallest-eigenvalue.ts';
import type { FoldedPreparedRows } from './logistic-sums.ts';
import type { Refit } from './refit.ts';
import { groupSums } from './sums.ts';

/** Columns are dependent if a combination of them has a smaller sum of squares than this part of the largest column's. */
const smallestIndependence = 1e-12;
/** The ridge of dependent columns, as a part of the largest sum of squares. */
const relativeRidge = 1e-9;
/** Their products are added up in 21 scans. */
const mostColumns = 200;

/**
 * Learns a linear regression anew from all rows, and once without each fold: the engine adds up the products of columns
 * fold by fold, in one scan, and whatever is left out is subtracted.
 *
 * @param center about what a target is, which is subtracted so that its squares lose no digits
 * @param isLogarithm whether the logarithm of the target is learned; its folds are judged by that, too
 * @returns undefined where there are too many coefficients
 */
export async function refitLinear(
  engine: Engine,
  { rows, columns, target, fold }: FoldedPreparedRows,
  center: number,
  isLogarithm: boolean,
  folds: number,
  signal?: AbortSignal,
): Promise<Refit | undefined> {
  if (columns.length > mostColumns) return undefined;
  const dialect = dialectOf(engine.dialect);
  const quoted = (name: string) => dialect.identifier(name);
  const value = isLogarithm ? `ln(${quoted(target)})` : quoted(target);
  // The intercept's column of ones, and the target behind the others, so that all products are of one kind.
  const factors = [...columns.map(quoted), dialect.number(1), `(${value} - (${dialect.number(center)}))`];
  const products = factors.flatMap((factor, i) =>
    factors.slice(0, i + 1).map((other) => `${factor} * ${other}`),
  );
  const sums = await groupSums(engine, 'products of columns, added up', rows, fold, products, signal);
  const ofFolds = Array.from(
    { length: folds },
    (_, index) => sums.get(index) ?? new Float64Array(products.length),
  );
  const all = ofFolds.reduce((total, each) => total.map((sum, at) => sum + (each[at] as number)));
  const size = columns.length + 1;
  const place = (i: number, j: number) => (i * (i + 1)) / 2 + j;
  const solve = (of: Float64Array) => solveNormal(of, size);
  const weights = solve(all);
  return {
    units: [{ bias: (weights[size - 1] as number) + center, weights: [...weights.subarray(0, size - 1)] }],
    converged: true,
    iterations: 1,
    folds: ofFolds.map((own) => {
      const without = solve(all.map((sum, at) => sum - (own[at] as number)));
      const count = own[place(size - 1, size - 1)] as number;
      return { rows: count, score: squaredError(own, without, size) / count };
    }),
  };
}

/** Least squares from the products of the columns: the lower triangle row by row, the target's last. */
function solveNormal(products: Float64Array, size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  let largest = 0;
  for (let i = 0, at = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) matrix[i * size + j] = products[at++] as number;
    largest = Math.max(largest, matrix[i * size + i] as number);
  }
  const start = (size * (size + 1)) / 2;
  const weights = products.slice(start, start + size);
  const factor = matrix.slice();
  const dependent = factorCholesky(factor, size);
  if (dependent > 0 || smallestEigenvalue(factor, size) <= smallestIndependence * largest) {
    factor.set(matrix);
    // The intercept goes free.
    for (let i = 0; i < size - 1; i++)
      factor[i * size + i] = (factor[i * size + i] as number) + relativeRidge * largest;
    factorCholesky(factor, size);
  }
  solveCholesky(factor, size, weights);
  return weights;
}

/** Σ (target − prediction)² over the rows of some products. */
function squaredError(products: Float64Array, weights: Float64Array, size: number): number {
  const vector = [...weights.map((weight) => -weight), 1];
  let sum = 0;
  for (let i = 0, at = 0; i <= size; i++) {
    for (let j = 0; j <= i; j++) {
      const term = (products[at++] as number) * (vector[i] as number) * (vector[j] as number);
      sum += i === j ? term : 2 * term;
    }
  }
  return Math.max(0, sum);
}
