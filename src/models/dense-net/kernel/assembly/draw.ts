import { layerCount, parameters, sizeOf } from './layout';
import { drawBits, seedGenerator } from './pcg';

/**
 * Draws initial parameters: weights uniform between ±√(6 / (inputs + outputs)) of their layer (Glorot and Bengio, 2010),
 * biases zero. The same seed gives the same bits everywhere: the draws use nothing but integers, √ and one product.
 */
export function drawParameters(seed: i32): void {
  seedGenerator(<u64>(<u32>seed));
  let at = parameters;
  for (let layer = 1; layer < layerCount; layer++) {
    const inputs = sizeOf(layer - 1);
    const outputs = sizeOf(layer);
    const limit = sqrt<f32>(6 / <f32>(inputs + outputs));
    const biases = at + ((<usize>inputs * <usize>outputs) << 2);
    const end = biases + (<usize>outputs << 2);
    for (; at < biases; at += 4) store<f32>(at, limit * drawUnit());
    for (; at < end; at += 4) store<f32>(at, 0);
  }
}

/** Uniform in [−1, 1), with float32's 24 bits, so that no rounding takes place. */
function drawUnit(): f32 {
  return <f32>(<i32>(drawBits() >> 8) - 0x800000) / 8388608;
}
