import { forward } from './forward';
import { gatherOrdered } from './gather';
import { sumOfSamples } from './lanes';
import { outputCount, outputOffset, units, usesSoftmax } from './layout';
import { log4 } from './log';
import { exponentials, largest } from './softmax';
import { classesOf, targetsOf } from './targets';

/**
 * The mean loss over the first `count` listed rows, added up in float64 and in their order:
 * the natural-log cross-entropy, or for a linear output the squared error averaged over the outputs.
 */
export function meanLoss(count: i32): f64 {
  let sum: f64 = 0;
  for (let from = 0; from < count; from += 4) {
    const samples = min(4, count - from);
    gatherOrdered(from, samples, units);
    forward(units, 0);
    const losses = usesSoftmax ? crossEntropies(from, samples) : squaredErrors(from, samples);
    sum += sumOfSamples(losses, samples);
  }
  return sum / <f64>count;
}

/** −ln softmax(output)[class] = ln Σ e^(output − largest) + largest − output[class]: finite however wrong the net is. */
function crossEntropies(from: i32, samples: i32): v128 {
  const output = units + outputOffset;
  const classes = classesOf(from, samples);
  const shift = largest(output, outputCount);
  let expected = f32x4.splat(0);
  for (let o = 0; o < outputCount; o++) {
    const isClass = i32x4.eq(classes, i32x4.splat(o));
    expected = v128.or(expected, v128.and(v128.load(output + (<usize>o << 4)), isClass));
  }
  const logSum = log4(exponentials(output, output, outputCount));
  return f32x4.add(logSum, f32x4.sub(shift, expected));
}

function squaredErrors(from: i32, samples: i32): v128 {
  const output = units + outputOffset;
  let sum = f32x4.splat(0);
  for (let o = 0; o < outputCount; o++) {
    const difference = f32x4.sub(v128.load(output + (<usize>o << 4)), targetsOf(from, samples, o));
    sum = f32x4.add(sum, f32x4.mul(difference, difference));
  }
  return f32x4.div(sum, f32x4.splat(<f32>outputCount));
}
