import {
  blockRows,
  categoryCount,
  codesOf,
  columnBytes,
  denseCount,
  numbersOf,
  scoreCount,
  weightBytes,
  weights,
} from './layout';

/** Writes the scores of a block's rows, scores × 120: the sums of their numbers times the weights of each score. */
export function scoreBlock(block: i32, result: usize): void {
  const numbers = numbersOf(block);
  for (let at: usize = 0; at < columnBytes; at += 64) {
    let k = 0;
    for (; k + 2 <= scoreCount; k += 2) scoreTwo(numbers + at, k, result + at);
    if (k < scoreCount) scoreOne(numbers + at, k, result + at);
  }
  for (let category = 0; category < categoryCount; category++) addLevels(block, category, result);
}

/** Eight rows, two scores: each number read serves two products, and eight sums do not wait for one another. */
// @ts-ignore: decorator
@inline
function scoreTwo(numbers: usize, k: i32, result: usize): void {
  let weight = weights + <usize>k * weightBytes;
  const end = numbers + <usize>denseCount * columnBytes;
  let a0 = f64x2.splat(0);
  let a1 = f64x2.splat(0);
  let a2 = f64x2.splat(0);
  let a3 = f64x2.splat(0);
  let b0 = f64x2.splat(0);
  let b1 = f64x2.splat(0);
  let b2 = f64x2.splat(0);
  let b3 = f64x2.splat(0);
  for (; numbers < end; numbers += columnBytes) {
    const a = v128.load64_splat(weight);
    const b = v128.load64_splat(weight + weightBytes);
    const x0 = v128.load(numbers, 0);
    const x1 = v128.load(numbers, 16);
    const x2 = v128.load(numbers, 32);
    const x3 = v128.load(numbers, 48);
    a0 = f64x2.add(a0, f64x2.mul(a, x0));
    a1 = f64x2.add(a1, f64x2.mul(a, x1));
    a2 = f64x2.add(a2, f64x2.mul(a, x2));
    a3 = f64x2.add(a3, f64x2.mul(a, x3));
    b0 = f64x2.add(b0, f64x2.mul(b, x0));
    b1 = f64x2.add(b1, f64x2.mul(b, x1));
    b2 = f64x2.add(b2, f64x2.mul(b, x2));
    b3 = f64x2.add(b3, f64x2.mul(b, x3));
    weight += 8;
  }
  const first = result + <usize>k * columnBytes;
  v128.store(first, a0, 0);
  v128.store(first, a1, 16);
  v128.store(first, a2, 32);
  v128.store(first, a3, 48);
  const second = first + columnBytes;
  v128.store(second, b0, 0);
  v128.store(second, b1, 16);
  v128.store(second, b2, 32);
  v128.store(second, b3, 48);
}

// @ts-ignore: decorator
@inline
function scoreOne(numbers: usize, k: i32, result: usize): void {
  let weight = weights + <usize>k * weightBytes;
  const end = numbers + <usize>denseCount * columnBytes;
  let a0 = f64x2.splat(0);
  let a1 = f64x2.splat(0);
  let a2 = f64x2.splat(0);
  let a3 = f64x2.splat(0);
  for (; numbers < end; numbers += columnBytes) {
    const a = v128.load64_splat(weight);
    a0 = f64x2.add(a0, f64x2.mul(a, v128.load(numbers, 0)));
    a1 = f64x2.add(a1, f64x2.mul(a, v128.load(numbers, 16)));
    a2 = f64x2.add(a2, f64x2.mul(a, v128.load(numbers, 32)));
    a3 = f64x2.add(a3, f64x2.mul(a, v128.load(numbers, 48)));
    weight += 8;
  }
  result += <usize>k * columnBytes;
  v128.store(result, a0, 0);
  v128.store(result, a1, 16);
  v128.store(result, a2, 32);
  v128.store(result, a3, 48);
}

/** Adds the weight of each row's level of a category. */
function addLevels(block: i32, category: i32, result: usize): void {
  const list = codesOf(block, category);
  for (let k = 0; k < scoreCount; k++) {
    const levelWeights = weights + <usize>k * weightBytes;
    const scores = result + <usize>k * columnBytes;
    for (let row = 0; row < blockRows; row++) {
      const at = scores + (<usize>row << 3);
      const level = <usize>load<i32>(list + (<usize>row << 2));
      store<f64>(at, load<f64>(at) + load<f64>(levelWeights + (level << 3)));
    }
  }
}
