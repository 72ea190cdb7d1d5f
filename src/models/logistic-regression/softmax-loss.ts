import type { Matrix } from '../../encode/matrix.ts';
import type { SampledLoss } from './convex-loss.ts';
import { LikelihoodRows } from './kernel/likelihood-rows.ts';
import { writeSoftmaxHessian } from './softmax-hessian.ts';

/**
 * The log loss of softmax regression, summed over the rows, as a function of one weight a class and column
 * (classes × columns, row-major): Σ log Σ e^score − score of the row's class.
 *
 * @param features with the constant column, unless `hasConstant` adds one
 * @param classes one a row, 0 … classCount − 1
 */
export function softmaxLoss(
  features: Matrix,
  classes: Int32Array,
  classCount: number,
  hasConstant = false,
): SampledLoss {
  const rows = new LikelihoodRows('softmax', { features, hasConstant }, classes, classCount);
  const { columns } = rows;

  function writeClassBlocks(blocks: Float64Array): void {
    const gram = rows.grams('classes');
    for (let k = 0, at = 0; k < classCount; k++) {
      for (let i = 0; i < columns; i++) {
        for (let j = 0; j < columns; j++, at++) blocks[at] = j > i ? 0 : gram(k, i, j);
      }
    }
  }

  function onFirst(count: number): SampledLoss {
    return {
      size: classCount * columns,
      sizes: rows.sizes,
      onFirst,
      evaluate: (weights, gradient) => rows.evaluate(weights, gradient, count),
      writeHessian: (hessian) => writeSoftmaxHessian(rows.grams('pairs'), columns, classCount, hessian),
      writeClassBlocks,
      multiplyByHessian: (vector, product) => rows.multiplyByHessian(vector, product),
    };
  }

  return onFirst(features.rows);
}
