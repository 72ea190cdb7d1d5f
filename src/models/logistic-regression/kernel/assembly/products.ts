import { columnBytes } from './layout';

/**
 * Adds the products of two sets of a block's columns: result[i][j] += Σ left[i] × right[j] over the 120 rows.
 * Four columns by two at a time, so that six vectors read serve eight products and eight sums do not wait for one another.
 *
 * @param rowBytes from one row of the result to the next
 * @param lower whether j goes up to i only, as in a Gram matrix; some above the diagonal are added up as well
 */
export function addProducts(
  left: usize,
  lefts: i32,
  right: usize,
  rights: i32,
  result: usize,
  rowBytes: usize,
  lower: bool,
): void {
  let i = 0;
  for (; i + 4 <= lefts; i += 4) {
    const count = lower ? i + 4 : rights;
    let j = 0;
    for (; j + 2 <= count; j += 2) {
      fourByTwo(left, right + <usize>j * columnBytes, result + (<usize>j << 3), rowBytes);
    }
    if (j < count) {
      for (let single: usize = 0; single < 4; single++) {
        const at = result + (<usize>j << 3) + single * rowBytes;
        oneByOne(left + single * columnBytes, right + <usize>j * columnBytes, at);
      }
    }
    left += 4 * columnBytes;
    result += 4 * rowBytes;
  }
  for (; i < lefts; i++) {
    const count = lower ? i + 1 : rights;
    let j = 0;
    for (; j + 4 <= count; j += 4) oneByFour(left, right + <usize>j * columnBytes, result + (<usize>j << 3));
    for (; j < count; j++) oneByOne(left, right + <usize>j * columnBytes, result + (<usize>j << 3));
    left += columnBytes;
    result += rowBytes;
  }
}

// @ts-ignore: decorator
@inline
function fourByTwo(left: usize, right: usize, result: usize, rowBytes: usize): void {
  let sum00 = f64x2.splat(0);
  let sum01 = f64x2.splat(0);
  let sum10 = f64x2.splat(0);
  let sum11 = f64x2.splat(0);
  let sum20 = f64x2.splat(0);
  let sum21 = f64x2.splat(0);
  let sum30 = f64x2.splat(0);
  let sum31 = f64x2.splat(0);
  const end = right + columnBytes;
  for (; right < end; right += 16) {
    const right0 = v128.load(right, 0);
    const right1 = v128.load(right, columnBytes);
    const left0 = v128.load(left, 0);
    sum00 = f64x2.add(sum00, f64x2.mul(left0, right0));
    sum01 = f64x2.add(sum01, f64x2.mul(left0, right1));
    const left1 = v128.load(left, columnBytes);
    sum10 = f64x2.add(sum10, f64x2.mul(left1, right0));
    sum11 = f64x2.add(sum11, f64x2.mul(left1, right1));
    const left2 = v128.load(left, 2 * columnBytes);
    sum20 = f64x2.add(sum20, f64x2.mul(left2, right0));
    sum21 = f64x2.add(sum21, f64x2.mul(left2, right1));
    const left3 = v128.load(left, 3 * columnBytes);
    sum30 = f64x2.add(sum30, f64x2.mul(left3, right0));
    sum31 = f64x2.add(sum31, f64x2.mul(left3, right1));
    left += 16;
  }
  addPair(result, sum00, sum01);
  result += rowBytes;
  addPair(result, sum10, sum11);
  result += rowBytes;
  addPair(result, sum20, sum21);
  result += rowBytes;
  addPair(result, sum30, sum31);
}

// @ts-ignore: decorator
@inline
function oneByFour(left: usize, right: usize, result: usize): void {
  let sum0 = f64x2.splat(0);
  let sum1 = f64x2.splat(0);
  let sum2 = f64x2.splat(0);
  let sum3 = f64x2.splat(0);
  const end = right + columnBytes;
  for (; right < end; right += 16) {
    const value = v128.load(left);
    sum0 = f64x2.add(sum0, f64x2.mul(value, v128.load(right, 0)));
    sum1 = f64x2.add(sum1, f64x2.mul(value, v128.load(right, columnBytes)));
    sum2 = f64x2.add(sum2, f64x2.mul(value, v128.load(right, 2 * columnBytes)));
    sum3 = f64x2.add(sum3, f64x2.mul(value, v128.load(right, 3 * columnBytes)));
    left += 16;
  }
  addPair(result, sum0, sum1);
  addPair(result + 16, sum2, sum3);
}

// @ts-ignore: decorator
@inline
function oneByOne(left: usize, right: usize, result: usize): void {
  let sum = f64x2.splat(0);
  const end = right + columnBytes;
  for (; right < end; right += 16) {
    sum = f64x2.add(sum, f64x2.mul(v128.load(left), v128.load(right)));
    left += 16;
  }
  store<f64>(result, load<f64>(result) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
}

/** Adds the sums of two vectors' lanes to two numbers side by side. */
// @ts-ignore: decorator
@inline
function addPair(result: usize, a: v128, b: v128): void {
  const lanes = f64x2.add(v128.shuffle<f64>(a, b, 0, 2), v128.shuffle<f64>(a, b, 1, 3));
  v128.store(result, f64x2.add(v128.load(result), lanes));
}
