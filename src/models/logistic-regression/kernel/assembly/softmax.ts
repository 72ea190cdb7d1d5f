import { exp2 } from './exp';
import {
  blockRows,
  codeBytes,
  columnBytes,
  factors,
  firstScratch,
  labels,
  remembered,
  scoreCount,
  secondScratch,
} from './layout';
import { scoreBlock } from './scores';
import { addRows, clearSums } from './sums';

/**
 * The log loss of softmax regression over the first `rows` rows, Σ log Σ e^score − score of the row's class. Leaves its
 * gradient in the sums, and remembers the probabilities.
 */
export function evaluateSoftmax(rows: i32): f64 {
  clearSums();
  let loss: f64 = 0;
  for (let block = 0; block * blockRows < rows; block++) {
    const probabilities = remembered + <usize>block * <usize>scoreCount * columnBytes;
    scoreBlock(block, probabilities);
    const list = labels + <usize>block * codeBytes;
    loss += softmaxBlock(probabilities, list, min(blockRows, rows - block * blockRows));
    addRows(block);
  }
  return loss;
}

/** Turns a block's scores into probabilities, and leaves what they exceed the truth by as factors. */
function softmaxBlock(scores: usize, list: usize, count: i32): f64 {
  const shifts = firstScratch;
  const totals = secondScratch;
  findLargest(scores, shifts);
  let loss: f64 = 0;
  for (let row = 0; row < count; row++) {
    loss += load<f64>(shifts + (<usize>row << 3)) - load<f64>(ownClass(scores, list, row));
  }

  memory.fill(totals, 0, columnBytes);
  for (let k = 0; k < scoreCount; k++) {
    const score = scores + <usize>k * columnBytes;
    for (let at: usize = 0; at < columnBytes; at += 16) {
      const power = exp2(f64x2.sub(v128.load(score + at), v128.load(shifts + at)));
      v128.store(score + at, power);
      v128.store(totals + at, f64x2.add(v128.load(totals + at), power));
    }
  }

  // A logarithm of four factors at a time, each at most the count of classes.
  for (let row = 0; row < count; row += 4) {
    let product: f64 = 1;
    for (let other = row; other < min(row + 4, count); other++) product *= load<f64>(totals + (<usize>other << 3));
    loss += Math.log(product);
  }
  for (let at: usize = 0; at < columnBytes; at += 16) {
    v128.store(totals + at, f64x2.div(f64x2.splat(1), v128.load(totals + at)));
  }
  for (let k: usize = 0; k < <usize>scoreCount; k++) {
    const score = scores + k * columnBytes;
    const factor = factors + k * columnBytes;
    for (let at: usize = 0; at < columnBytes; at += 16) {
      const probability = f64x2.mul(v128.load(score + at), v128.load(totals + at));
      v128.store(score + at, probability);
      v128.store(factor + at, probability);
    }
  }
  for (let row = 0; row < count; row++) {
    const own = ownClass(factors, list, row);
    store<f64>(own, load<f64>(own) - 1);
  }
  return loss;
}

function findLargest(scores: usize, result: usize): void {
  memory.copy(result, scores, columnBytes);
  for (let k = 1; k < scoreCount; k++) {
    const score = scores + <usize>k * columnBytes;
    for (let at: usize = 0; at < columnBytes; at += 16) {
      v128.store(result + at, f64x2.pmax(v128.load(result + at), v128.load(score + at)));
    }
  }
}

// @ts-ignore: decorator
@inline
function ownClass(values: usize, list: usize, row: i32): usize {
  return values + <usize>load<i32>(list + (<usize>row << 2)) * columnBytes + (<usize>row << 3);
}

/** Leaves the Hessian over the first `rows` rows, times the vector in the place of the weights, in the sums. */
export function multiplySoftmax(rows: i32): void {
  clearSums();
  const means = firstScratch;
  for (let block = 0; block * blockRows < rows; block++) {
    scoreBlock(block, factors);
    const probabilities = remembered + <usize>block * <usize>scoreCount * columnBytes;
    memory.fill(means, 0, columnBytes);
    const bytes = <usize>scoreCount * columnBytes;
    for (let k: usize = 0; k < bytes; k += columnBytes) {
      for (let at: usize = 0; at < columnBytes; at += 16) {
        const product = f64x2.mul(v128.load(probabilities + k + at), v128.load(factors + k + at));
        v128.store(means + at, f64x2.add(v128.load(means + at), product));
      }
    }
    for (let k: usize = 0; k < bytes; k += columnBytes) {
      for (let at: usize = 0; at < columnBytes; at += 16) {
        const difference = f64x2.sub(v128.load(factors + k + at), v128.load(means + at));
        v128.store(factors + k + at, f64x2.mul(v128.load(probabilities + k + at), difference));
      }
    }
    addRows(block);
  }
}
