import { keptShare } from './dropout';
import { usesTanh } from './layout';
import { tanh4 } from './tanh';

/**
 * Replaces a hidden layer's weighted sums by its activations. `pmax(a, b)`, here and elsewhere, is a < b ? b : a, a single
 * instruction on every processor; `max` takes several for the sake of NaN and −0.
 */
export function activate(layer: usize, count: i32): void {
  const end = layer + (<usize>count << 4);
  if (usesTanh) {
    for (; layer < end; layer += 16) v128.store(layer, tanh4(v128.load(layer)));
  } else {
    const zero = f32x4.splat(0);
    for (; layer < end; layer += 16) v128.store(layer, f32x4.pmax(v128.load(layer), zero));
  }
}

/**
 * Multiplies each delta by the slope of the activation, which both activations tell from their value a:
 * relu has slope 1 where a > 0 and else 0, tanh has 1 − a². Dropout has divided the values by the share that it keeps;
 * those that it dropped lose their deltas anyway.
 */
export function multiplyBySlope(delta: usize, layer: usize, count: i32): void {
  const end = layer + (<usize>count << 4);
  if (usesTanh) {
    const one = f32x4.splat(1);
    const kept = f32x4.splat(keptShare);
    for (; layer < end; layer += 16, delta += 16) {
      const value = f32x4.mul(v128.load(layer), kept);
      v128.store(delta, f32x4.mul(v128.load(delta), f32x4.sub(one, f32x4.mul(value, value))));
    }
  } else {
    const zero = f32x4.splat(0);
    for (; layer < end; layer += 16, delta += 16) {
      v128.store(delta, v128.and(v128.load(delta), f32x4.gt(v128.load(layer), zero)));
    }
  }
}
