import type { Matrix } from '../../encode/matrix.ts';
import { writeRowSums } from '../numeric/row-sums.ts';
import { writeScores } from '../numeric/scores.ts';
import type { ConvexLoss } from './convex-loss.ts';
import { softmaxInPlace } from './softmax.ts';
import { writeSoftmaxHessian } from './softmax-hessian.ts';

/**
 * The log loss of softmax regression, summed over the rows, as a function of one weight a class and column
 * (classes × columns, row-major): Σ log Σ e^score − score of the row's class.
 *
 * @param rows with the constant column
 * @param classes one a row, 0 … classCount − 1
 */
export function softmaxLoss(rows: Matrix, classes: Int32Array, classCount: number): ConvexLoss {
  const probabilities = new Float64Array(rows.rows * classCount);
  const factors = new Float64Array(rows.rows * classCount);

  function evaluate(weights: Float64Array, gradient: Float64Array): number {
    writeScores(rows, weights, probabilities);
    let loss = 0;
    for (let row = 0; row < rows.rows; row++) {
      const start = row * classCount;
      const own = start + (classes[row] as number);
      const ownScore = probabilities[own] as number;
      loss += softmaxInPlace(probabilities, start, classCount) - ownScore;
      for (let k = start; k < start + classCount; k++) factors[k] = probabilities[k] as number;
      factors[own] = (factors[own] as number) - 1;
    }
    writeRowSums(rows, factors, gradient);
    return loss;
  }

  function multiplyByHessian(vector: Float64Array, product: Float64Array): void {
    writeScores(rows, vector, factors);
    for (let start = 0; start < factors.length; start += classCount) {
      let mean = 0;
      for (let k = start; k < start + classCount; k++) {
        mean += (probabilities[k] as number) * (factors[k] as number);
      }
      for (let k = start; k < start + classCount; k++) {
        factors[k] = (probabilities[k] as number) * ((factors[k] as number) - mean);
      }
    }
    writeRowSums(rows, factors, product);
  }

  return {
    size: classCount * rows.columns,
    evaluate,
    writeHessian: (hessian) => writeSoftmaxHessian(rows, probabilities, classCount, hessian),
    multiplyByHessian,
  };
}
