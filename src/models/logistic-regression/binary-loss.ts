import type { Matrix } from '../../encode/matrix.ts';
import type { SampledLoss } from './convex-loss.ts';
import { LikelihoodRows } from './kernel/likelihood-rows.ts';

/**
 * The log loss of a yes/no question, summed over the rows, as a function of one weight a column:
 * Σ log(1 + e^score) − y · score.
 *
 * @param features with the constant column, unless `hasConstant` adds one
 * @param classes one a row, 0 or 1
 */
export function binaryLoss(features: Matrix, classes: Int32Array, hasConstant = false): SampledLoss {
  const rows = new LikelihoodRows('binary', { features, hasConstant }, classes, 2);
  const size = rows.columns;

  function writeHessian(hessian: Float64Array): void {
    const gram = rows.grams('curvatures');
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) hessian[i * size + j] = gram(0, i, j);
    }
  }

  function onFirst(count: number): SampledLoss {
    return {
      size,
      sizes: rows.sizes,
      onFirst,
      evaluate: (weights, gradient) => rows.evaluate(weights, gradient, count),
      writeHessian,
      writeClassBlocks: writeHessian,
      multiplyByHessian: (vector, product) => rows.multiplyByHessian(vector, product),
    };
  }

  return onFirst(features.rows);
}
