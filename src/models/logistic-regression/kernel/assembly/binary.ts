import { exp2 } from './exp';
import { blockRows, codeBytes, columnBytes, factors, labels, remembered } from './layout';
import { scoreBlock } from './scores';
import { addRows, clearSums } from './sums';

/**
 * The log loss of a yes/no question over the first `rows` rows, Σ log(1 + e^score) − y · score. Leaves its gradient in the
 * sums, and remembers each row's curvature.
 */
export function evaluateBinary(rows: i32): f64 {
  clearSums();
  let loss: f64 = 0;
  for (let block = 0; block * blockRows < rows; block++) {
    scoreBlock(block, factors);
    loss += binaryBlock(block, min(blockRows, rows - block * blockRows));
    addRows(block);
  }
  return loss;
}

function binaryBlock(block: i32, count: i32): f64 {
  const list = labels + <usize>block * codeBytes;
  const curvatures = remembered + <usize>block * columnBytes;
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  let loss = zero;
  // At most 60 factors of at most 2 a lane, of which one logarithm is taken.
  let product = one;
  for (let row = 0; row < count; row += 2) {
    const at = <usize>row << 3;
    const score = v128.load(factors + at);
    const isOne = f64x2.convert_low_i32x4_s(v128.load64_zero(list + (<usize>row << 2)));
    // e^−|score| cannot overflow, and both probabilities follow from it without cancellation.
    const small = exp2(f64x2.neg(f64x2.abs(score)));
    let sum = f64x2.add(one, small);
    const likely = f64x2.div(one, sum);
    const unlikely = f64x2.mul(small, likely);
    const probability = v128.bitselect(likely, unlikely, f64x2.ge(score, zero));
    loss = f64x2.add(loss, f64x2.sub(f64x2.pmax(score, zero), f64x2.mul(isOne, score)));
    if (row + 1 == count) sum = f64x2.replace_lane(sum, 1, 1);
    product = f64x2.mul(product, sum);
    v128.store(factors + at, f64x2.sub(probability, isOne));
    v128.store(curvatures + at, f64x2.mul(unlikely, likely));
  }
  const logOfProduct = Math.log(f64x2.extract_lane(product, 0)) + Math.log(f64x2.extract_lane(product, 1));
  return f64x2.extract_lane(loss, 0) + f64x2.extract_lane(loss, 1) + logOfProduct;
}

/** Leaves the Hessian over the first `rows` rows, times the vector in the place of the weights, in the sums. */
export function multiplyBinary(rows: i32): void {
  clearSums();
  for (let block = 0; block * blockRows < rows; block++) {
    scoreBlock(block, factors);
    const curvatures = remembered + <usize>block * columnBytes;
    for (let at: usize = 0; at < columnBytes; at += 16) {
      v128.store(factors + at, f64x2.mul(v128.load(factors + at), v128.load(curvatures + at)));
    }
    addRows(block);
  }
}
