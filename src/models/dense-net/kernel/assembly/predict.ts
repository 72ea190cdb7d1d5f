import { forwardFromNumbers } from './forward';
import { gatherBlock } from './gather';
import { outputOffset, outputs, units, usesSoftmax } from './layout';
import { exponentials } from './softmax';

/**
 * Writes `kept` outputs of each of the first `count` rows of the block, as float64.
 * A softmax is taken over the kept outputs alone, which is the same as dropping the others' probabilities and dividing
 * by what remains, but cannot divide by zero.
 */
export function predict(count: i32, kept: i32): void {
  const output = units + outputOffset;
  let result = outputs;
  for (let from = 0; from < count; from += 4) {
    const samples = min(4, count - from);
    gatherBlock(from, samples, units);
    forwardFromNumbers(units);
    if (usesSoftmax) exponentials(output, output, kept);
    for (let sample = 0; sample < samples; sample++) {
      const lane = output + (<usize>sample << 2);
      if (usesSoftmax) writeShares(lane, result, kept);
      else writeValues(lane, result, kept);
      result += <usize>kept << 3;
    }
  }
}

/** Each number divided by the sum of all, in float64, so that the probabilities of a row add up to 1. */
function writeShares(lane: usize, result: usize, kept: i32): void {
  let sum: f64 = 0;
  for (let o = 0; o < kept; o++) sum += <f64>load<f32>(lane + (<usize>o << 4));
  for (let o = 0; o < kept; o++) {
    store<f64>(result + (<usize>o << 3), <f64>load<f32>(lane + (<usize>o << 4)) / sum);
  }
}

function writeValues(lane: usize, result: usize, kept: i32): void {
  for (let o = 0; o < kept; o++) store<f64>(result + (<usize>o << 3), <f64>load<f32>(lane + (<usize>o << 4)));
}
