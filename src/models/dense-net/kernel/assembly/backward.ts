import { multiplyBySlope } from './activation';
import { dropDeltas } from './dropout';
import { layerCount, outputOffset, parametersEnd, sizeOf, weightBytes } from './layout';

/** From a strip's output deltas, the deltas of every hidden layer (backpropagation: Rumelhart, Hinton, Williams, 1986). */
export function backward(strip: usize, deltaStrip: usize, maskStrip: usize): void {
  let offset = outputOffset;
  let weights = parametersEnd;
  for (let layer = layerCount - 1; layer > 1; layer--) {
    const inputs = sizeOf(layer - 1);
    const outputs = sizeOf(layer);
    const inputOffset = offset - (<usize>(inputs + 1) << 4);
    weights -= weightBytes(inputs, outputs);
    weightedDeltas(deltaStrip + offset, weights, deltaStrip + inputOffset, inputs, outputs);
    multiplyBySlope(deltaStrip + inputOffset, strip + inputOffset, inputs);
    if (maskStrip != 0) dropDeltas(deltaStrip + inputOffset, maskStrip + inputOffset, inputs);
    offset = inputOffset;
  }
}

/** result[i] = Σ weight[i][o] × delta[o], o ascending, for four samples; four inputs at a time share each delta. */
function weightedDeltas(delta: usize, weights: usize, result: usize, inputs: i32, outputs: i32): void {
  const rowBytes = <usize>outputs << 2;
  const end = delta + (<usize>outputs << 4);
  let i = 0;
  for (; i + 4 <= inputs; i += 4) {
    let sum0 = f32x4.splat(0);
    let sum1 = f32x4.splat(0);
    let sum2 = f32x4.splat(0);
    let sum3 = f32x4.splat(0);
    let weight0 = weights;
    let weight1 = weight0 + rowBytes;
    let weight2 = weight1 + rowBytes;
    let weight3 = weight2 + rowBytes;
    for (let at = delta; at < end; at += 16) {
      const value = v128.load(at);
      sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load32_splat(weight0)));
      sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load32_splat(weight1)));
      sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load32_splat(weight2)));
      sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load32_splat(weight3)));
      weight0 += 4;
      weight1 += 4;
      weight2 += 4;
      weight3 += 4;
    }
    v128.store(result, sum0, 0);
    v128.store(result, sum1, 16);
    v128.store(result, sum2, 32);
    v128.store(result, sum3, 48);
    weights += rowBytes << 2;
    result += 64;
  }
  for (; i < inputs; i++) {
    let sum = f32x4.splat(0);
    let weight = weights;
    for (let at = delta; at < end; at += 16) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(at), v128.load32_splat(weight)));
      weight += 4;
    }
    v128.store(result, sum);
    weights += rowBytes;
    result += 16;
  }
}
