import { firstMoments, gradient, parameterBytes, parameters } from './layout';

/**
 * One step of gradient descent with classical momentum (Boris Polyak, 1964), in the order of operations of
 * TensorFlow.js's `MomentumOptimizer`; without momentum it is that of its `SGDOptimizer`. The velocities stand where Adam
 * has its first moments.
 */
export function momentumStep(learningRate: f32, momentum: f32): void {
  const keep = f32x4.splat(momentum);
  const rate = f32x4.splat(-learningRate);
  for (let at: usize = 0; at < parameterBytes; at += 16) {
    const velocity = f32x4.add(f32x4.mul(keep, v128.load(firstMoments + at)), v128.load(gradient + at));
    v128.store(firstMoments + at, velocity);
    v128.store(parameters + at, f32x4.add(f32x4.mul(rate, velocity), v128.load(parameters + at)));
  }
}
