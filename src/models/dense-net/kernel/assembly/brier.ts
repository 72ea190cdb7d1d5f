import { forward } from './forward';
import { gatherOrdered } from './gather';
import { sumOfSamples } from './lanes';
import { outputCount, outputOffset, units } from './layout';
import { exponentials } from './softmax';
import { classesOf } from './targets';

/**
 * The mean Brier score (Glenn Brier, 1950) of a softmax over the first `count` listed rows: half the squared distance
 * between the probabilities and the row's class as zeros and a one, so that it lies between 0 and 1. Added up in float64
 * and in the rows' order.
 */
export function meanBrierScore(count: i32): f64 {
  let sum: f64 = 0;
  for (let from = 0; from < count; from += 4) {
    const samples = min(4, count - from);
    gatherOrdered(from, samples, units);
    forward(units, 0);
    sum += sumOfSamples(brierScores(from, samples), samples);
  }
  return sum / (2 * <f64>count);
}

function brierScores(from: i32, samples: i32): v128 {
  const output = units + outputOffset;
  const classes = classesOf(from, samples);
  const perPower = f32x4.div(f32x4.splat(1), exponentials(output, output, outputCount));
  let sum = f32x4.splat(0);
  for (let o = 0; o < outputCount; o++) {
    const expected = v128.and(f32x4.splat(1), i32x4.eq(classes, i32x4.splat(o)));
    const probability = f32x4.mul(v128.load(output + (<usize>o << 4)), perPower);
    const difference = f32x4.sub(probability, expected);
    sum = f32x4.add(sum, f32x4.mul(difference, difference));
  }
  return sum;
}
