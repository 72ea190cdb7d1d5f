import { outputCount, outputOffset, usesSoftmax } from './layout';
import { laneMask } from './lanes';
import { exponentials } from './softmax';
import { classesOf, targetsOf } from './targets';

/**
 * Writes the derivatives of the batch's mean loss by the weighted sums of the output layer, for up to four listed rows.
 * Softmax with cross-entropy: (probability − [is the row's class]) / rows of the batch.
 * Linear with squared error: 2 (output − target) / (outputs × rows of the batch).
 * Lanes without a row get zeros, so that they add nothing to any gradient.
 */
export function outputDeltas(strip: usize, deltaStrip: usize, from: i32, count: i32, batchRows: i32): void {
  const output = strip + outputOffset;
  const delta = deltaStrip + outputOffset;
  const mask = laneMask(count);
  if (usesSoftmax) {
    const share = v128.and(f32x4.splat(1 / <f32>batchRows), mask);
    const perPower = f32x4.div(share, exponentials(output, delta, outputCount));
    const classes = classesOf(from, count);
    for (let o = 0; o < outputCount; o++) {
      const at = delta + (<usize>o << 4);
      const expected = v128.and(share, i32x4.eq(classes, i32x4.splat(o)));
      v128.store(at, f32x4.sub(f32x4.mul(v128.load(at), perPower), expected));
    }
  } else {
    const share = v128.and(f32x4.splat(2 / (<f32>outputCount * <f32>batchRows)), mask);
    for (let o = 0; o < outputCount; o++) {
      const at = <usize>o << 4;
      const difference = f32x4.sub(v128.load(output + at), targetsOf(from, count, o));
      v128.store(delta + at, f32x4.mul(difference, share));
    }
  }
}
