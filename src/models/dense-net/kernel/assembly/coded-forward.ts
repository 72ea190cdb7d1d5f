import { firstColumn, fourthColumn, secondColumn, thirdColumn } from './lanes';
import { categoryCount, firstInputOf, inputCount, levelsOf, noLevel, parameters } from './layout';

/**
 * The weighted sums of the first hidden layer, where the inputs have categories: of each the weights of one level are
 * added, and its zeros left alone. The additions keep the order of the inputs, so that the sums are those of
 * `weightedSums` to the last bit.
 */
export function sumsOfCoded(input: usize, output: usize, outputs: i32): void {
  const rowBytes = <usize>outputs << 2;
  let o = 0;
  for (; o + 4 <= outputs; o += 4) {
    fourSums(input, parameters + (<usize>o << 2), noLevel, output, rowBytes);
    output += 64;
  }
  for (; o < outputs; o++) {
    oneSum(input, parameters + (<usize>o << 2), output, rowBytes);
    output += 16;
  }
}

// @ts-ignore: decorator
@inline
function fourSums(input: usize, weights: usize, none: usize, output: usize, rowBytes: usize): void {
  const bias = weights + <usize>inputCount * rowBytes;
  let sum0 = v128.load32_splat(bias, 0);
  let sum1 = v128.load32_splat(bias, 4);
  let sum2 = v128.load32_splat(bias, 8);
  let sum3 = v128.load32_splat(bias, 12);
  let i = 0;
  for (let category = 0; category <= categoryCount; category++) {
    const end = category < categoryCount ? firstInputOf(category) : inputCount;
    let weight = weights + <usize>i * rowBytes;
    for (; i < end; i++) {
      const value = v128.load(input + (<usize>i << 4));
      sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load32_splat(weight, 0)));
      sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load32_splat(weight, 4)));
      sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load32_splat(weight, 8)));
      sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load32_splat(weight, 12)));
      weight += rowBytes;
    }
    if (category < categoryCount) {
      const levels = input + (<usize>i << 4);
      const a = v128.load(rowOf(load<i32>(levels, 0), weights, none, rowBytes));
      const b = v128.load(rowOf(load<i32>(levels, 4), weights, none, rowBytes));
      const c = v128.load(rowOf(load<i32>(levels, 8), weights, none, rowBytes));
      const d = v128.load(rowOf(load<i32>(levels, 12), weights, none, rowBytes));
      sum0 = f32x4.add(sum0, firstColumn(a, b, c, d));
      sum1 = f32x4.add(sum1, secondColumn(a, b, c, d));
      sum2 = f32x4.add(sum2, thirdColumn(a, b, c, d));
      sum3 = f32x4.add(sum3, fourthColumn(a, b, c, d));
      i += levelsOf(category);
    }
  }
  v128.store(output, sum0, 0);
  v128.store(output, sum1, 16);
  v128.store(output, sum2, 32);
  v128.store(output, sum3, 48);
}

// @ts-ignore: decorator
@inline
function oneSum(input: usize, weights: usize, output: usize, rowBytes: usize): void {
  let sum = v128.load32_splat(weights + <usize>inputCount * rowBytes);
  let i = 0;
  for (let category = 0; category <= categoryCount; category++) {
    const end = category < categoryCount ? firstInputOf(category) : inputCount;
    for (; i < end; i++) {
      const weight = v128.load32_splat(weights + <usize>i * rowBytes);
      sum = f32x4.add(sum, f32x4.mul(v128.load(input + (<usize>i << 4)), weight));
    }
    if (category < categoryCount) {
      const levels = input + (<usize>i << 4);
      let weight = v128.load32_zero(rowOf(load<i32>(levels, 0), weights, noLevel, rowBytes));
      weight = v128.load_lane<f32>(rowOf(load<i32>(levels, 4), weights, noLevel, rowBytes), weight, 1);
      weight = v128.load_lane<f32>(rowOf(load<i32>(levels, 8), weights, noLevel, rowBytes), weight, 2);
      weight = v128.load_lane<f32>(rowOf(load<i32>(levels, 12), weights, noLevel, rowBytes), weight, 3);
      sum = f32x4.add(sum, weight);
      i += levelsOf(category);
    }
  }
  v128.store(output, sum);
}

// @ts-ignore: decorator
@inline
function rowOf(level: i32, weights: usize, none: usize, rowBytes: usize): usize {
  return level < 0 ? none : weights + <usize>level * rowBytes;
}
