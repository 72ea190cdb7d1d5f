import { gradientOfLevels } from './coded-gradient';
import {
  categoryCount,
  deltas,
  firstInputOf,
  gradient,
  layerCount,
  levelsOf,
  sizeOf,
  stripBytes,
  units,
} from './layout';
import { sumOfLanes, sumsOfLanes } from './lanes';

/** Writes the gradient of the batch's mean loss by every parameter, from the strips of its groups. */
export function weightGradient(groups: i32): void {
  let input = units;
  let delta = deltas;
  let result = gradient;
  for (let layer = 1; layer < layerCount; layer++) {
    const inputs = sizeOf(layer - 1);
    const outputs = sizeOf(layer);
    delta += <usize>(inputs + 1) << 4;
    // The vector of ones after the inputs makes the last row of products the gradient by the biases.
    let category = layer == 1 ? 0 : categoryCount;
    for (let i = 0; i <= inputs; i++) {
      while (category < categoryCount && i == firstInputOf(category)) {
        const levels = levelsOf(category++);
        i += levels;
        input += <usize>levels << 4;
        result += <usize>(levels * outputs) << 2;
      }
      products(input, delta, result, outputs, groups);
      input += 16;
      result += <usize>outputs << 2;
    }
  }
  if (categoryCount > 0) gradientOfLevels(groups);
}

/**
 * result[o] = Σ input × delta[o] over all samples, for one input: lane by lane over the groups, the lanes added up last.
 * Four outputs at a time share each input and hide the latency of the additions.
 */
// @ts-ignore: decorator
@inline
function products(input: usize, delta: usize, result: usize, outputs: i32, groups: i32): void {
  const strip = stripBytes;
  const end = input + <usize>groups * strip;
  let o = 0;
  for (; o + 4 <= outputs; o += 4) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    let at = delta;
    for (let unit = input; unit < end; unit += strip) {
      const value = v128.load(unit);
      sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load(at, 0)));
      sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load(at, 16)));
      sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load(at, 32)));
      sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load(at, 48)));
      at += strip;
    }
    v128.store(result, sumsOfLanes(sum0, sum1, sum2, sum3));
    delta += 64;
    result += 16;
  }
  for (; o < outputs; o++) {
    let sum = f32x4.splat(0);
    let at = delta;
    for (let unit = input; unit < end; unit += strip) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(unit), v128.load(at)));
      at += strip;
    }
    store<f32>(result, sumOfLanes(sum));
    delta += 16;
    result += 4;
  }
}
