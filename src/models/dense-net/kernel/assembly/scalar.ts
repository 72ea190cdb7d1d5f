import { exp4 } from './exp';
import { log4 } from './log';
import { tanh4 } from './tanh';

// The kernel's elementary functions on one number, so that their accuracy can be tested.

export function expOf(x: f32): f32 {
  return f32x4.extract_lane(exp4(f32x4.splat(x)), 0);
}

export function logOf(x: f32): f32 {
  return f32x4.extract_lane(log4(f32x4.splat(x)), 0);
}

export function tanhOf(x: f32): f32 {
  return f32x4.extract_lane(tanh4(f32x4.splat(x)), 0);
}
