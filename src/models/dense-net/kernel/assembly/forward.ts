import { activate } from './activation';
import { dropUnits } from './dropout';
import { sumsOfCoded } from './coded-forward';
import { categoryCount, layerCount, parameters, sizeOf, weightBytes } from './layout';

/**
 * Computes every layer of a strip from its input layer as `gatherOrdered` fills it; the output layer is left as weighted
 * sums. Drops hidden units where there is a strip for their masks; 0 means none.
 */
export function forward(strip: usize, maskStrip: usize): void {
  layersAbove(strip, maskStrip, categoryCount > 0);
}

/** The same without dropout, from an input layer that has a number for every input, those of categories included. */
export function forwardFromNumbers(strip: usize): void {
  layersAbove(strip, 0, false);
}

function layersAbove(strip: usize, maskStrip: usize, hasCodes: bool): void {
  let input = strip;
  let weights = parameters;
  for (let layer = 1; layer < layerCount; layer++) {
    const inputs = sizeOf(layer - 1);
    const outputs = sizeOf(layer);
    const output = input + (<usize>(inputs + 1) << 4);
    if (hasCodes && layer == 1) sumsOfCoded(input, output, outputs);
    else weightedSums(input, weights, output, inputs, outputs);
    if (layer + 1 < layerCount) {
      activate(output, outputs);
      if (maskStrip != 0) dropUnits(output, maskStrip + (output - strip), outputs);
    }
    input = output;
    weights += weightBytes(inputs, outputs);
  }
}

/**
 * output[o] = bias[o] + Σ input[i] × weight[i][o], i ascending, for four samples.
 * Four outputs at a time share each input and hide the latency of the additions.
 */
function weightedSums(input: usize, weights: usize, output: usize, inputs: i32, outputs: i32): void {
  const rowBytes = <usize>outputs << 2;
  const end = input + (<usize>inputs << 4);
  let o = 0;
  for (; o + 4 <= outputs; o += 4) {
    let weight = weights + <usize>inputs * rowBytes;
    let sum0 = v128.load32_splat(weight, 0);
    let sum1 = v128.load32_splat(weight, 4);
    let sum2 = v128.load32_splat(weight, 8);
    let sum3 = v128.load32_splat(weight, 12);
    weight = weights;
    for (let unit = input; unit < end; unit += 16) {
      const value = v128.load(unit);
      sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load32_splat(weight, 0)));
      sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load32_splat(weight, 4)));
      sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load32_splat(weight, 8)));
      sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load32_splat(weight, 12)));
      weight += rowBytes;
    }
    v128.store(output, sum0, 0);
    v128.store(output, sum1, 16);
    v128.store(output, sum2, 32);
    v128.store(output, sum3, 48);
    weights += 16;
    output += 64;
  }
  for (; o < outputs; o++) {
    let sum = v128.load32_splat(weights + <usize>inputs * rowBytes);
    let weight = weights;
    for (let unit = input; unit < end; unit += 16) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(unit), v128.load32_splat(weight)));
      weight += rowBytes;
    }
    v128.store(output, sum);
    weights += 4;
    output += 16;
  }
}
