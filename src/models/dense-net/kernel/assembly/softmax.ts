import { exp4 } from './exp';

/** The largest of the first `count` outputs, lane by lane. */
export function largest(output: usize, count: i32): v128 {
  let result = v128.load(output);
  const end = output + (<usize>count << 4);
  for (let at = output + 16; at < end; at += 16) result = f32x4.pmax(result, v128.load(at));
  return result;
}

/**
 * Writes e^(output − largest) of the first `count` outputs to `powers` (which may be the outputs' own place) and
 * returns their sum, lane by lane: the softmax's numerators and denominator. The sum is at least 1, and nothing overflows.
 */
export function exponentials(output: usize, powers: usize, count: i32): v128 {
  const shift = largest(output, count);
  const end = output + (<usize>count << 4);
  let sum = f32x4.splat(0);
  for (; output < end; output += 16, powers += 16) {
    const power = exp4(f32x4.sub(v128.load(output), shift));
    v128.store(powers, power);
    sum = f32x4.add(sum, power);
  }
  return sum;
}
