import type { Matrix } from '../../encode/matrix.ts';
import { writeRowSums } from '../numeric/row-sums.ts';
import { writeScores } from '../numeric/scores.ts';
import { writeWeightedGram } from '../numeric/weighted-gram.ts';
import type { ConvexLoss } from './convex-loss.ts';

/** One logarithm is taken of the product of this many factors of at most 2, which cannot overflow. */
const factorsInProduct = 512;

/**
 * The log loss of a yes/no question, summed over the rows, as a function of one weight a column:
 * Σ log(1 + e^score) − y · score.
 *
 * @param rows with the constant column
 * @param classes one a row, 0 or 1
 */
export function binaryLoss(rows: Matrix, classes: Int32Array): ConvexLoss {
  const errors = new Float64Array(rows.rows);
  const curvatures = new Float64Array(rows.rows);
  const scores = new Float64Array(rows.rows);

  function evaluate(weights: Float64Array, gradient: Float64Array): number {
    writeScores(rows, weights, scores);
    let loss = 0;
    let product = 1;
    for (let row = 0; row < rows.rows; row++) {
      const score = scores[row] as number;
      const isOne = classes[row] as number;
      // e^−|score| cannot overflow, and both probabilities follow from it without cancellation.
      const small = Math.exp(-Math.abs(score));
      const likely = 1 / (1 + small);
      const probability = score >= 0 ? likely : small * likely;
      loss += Math.max(score, 0) - isOne * score;
      product *= 1 + small;
      if (row % factorsInProduct === 0) {
        loss += Math.log(product);
        product = 1;
      }
      errors[row] = probability - isOne;
      curvatures[row] = small * likely * likely;
    }
    writeRowSums(rows, errors, gradient);
    return loss + Math.log(product);
  }

  function writeHessian(hessian: Float64Array): void {
    writeWeightedGram(rows, curvatures, hessian);
  }

  function multiplyByHessian(vector: Float64Array, product: Float64Array): void {
    writeScores(rows, vector, scores);
    for (let row = 0; row < rows.rows; row++) {
      scores[row] = (scores[row] as number) * (curvatures[row] as number);
    }
    writeRowSums(rows, scores, product);
  }

  return { size: rows.columns, evaluate, writeHessian, multiplyByHessian };
}
