import { firstMoments, gradient, parameterBytes, parameters, secondMoments } from './layout';

const beta1: f32 = 0.9;
const beta2: f32 = 0.999;
const epsilon: f32 = 1e-7;

/** The betas to the power of the coming step, multiplied up in float32 as TensorFlow.js does. */
let beta1Power: f32 = beta1;
let beta2Power: f32 = beta2;

/** Forgets all moments, as before the first step. */
export function resetMoments(): void {
  memory.fill(firstMoments, 0, parameterBytes);
  memory.fill(secondMoments, 0, parameterBytes);
  beta1Power = beta1;
  beta2Power = beta2;
}

/**
 * One step of Adam (Kingma and Ba, 2015) as TensorFlow.js's `AdamOptimizer` takes it, its epsilon being added after the
 * bias correction. The corrections are the same for all parameters, so that their reciprocals are multiplied: of three
 * divisions a parameter one is left.
 */
export function adamStep(learningRate: f32): void {
  const keep1 = f32x4.splat(beta1);
  const keep2 = f32x4.splat(beta2);
  const take1 = f32x4.splat(<f32>(1 - 0.9));
  const take2 = f32x4.splat(<f32>(1 - 0.999));
  const correctedRate = f32x4.splat(-learningRate / (1 - beta1Power));
  const correction2 = f32x4.splat(1 / (1 - beta2Power));
  const epsilons = f32x4.splat(epsilon);
  for (let at: usize = 0; at < parameterBytes; at += 16) {
    const slope = v128.load(gradient + at);
    const first = f32x4.add(f32x4.mul(v128.load(firstMoments + at), keep1), f32x4.mul(slope, take1));
    const second = f32x4.add(
      f32x4.mul(v128.load(secondMoments + at), keep2),
      f32x4.mul(f32x4.mul(slope, slope), take2),
    );
    v128.store(firstMoments + at, first);
    v128.store(secondMoments + at, second);
    const spread = f32x4.add(f32x4.sqrt(f32x4.mul(second, correction2)), epsilons);
    const move = f32x4.div(f32x4.mul(first, correctedRate), spread);
    v128.store(parameters + at, f32x4.add(move, v128.load(parameters + at)));
  }
  beta1Power *= beta1;
  beta2Power *= beta2;
}
