import { exp2 } from './exp';

// What the kernel exports; likelihood-rows.ts on the JavaScript side wraps it.
export { layOut } from './layout';
export {
  codesAddress,
  denseAddress,
  gramsAddress,
  labelsAddress,
  sumsAddress,
  weightsAddress,
} from './addresses';
export { evaluateBinary, multiplyBinary } from './binary';
export { evaluateSoftmax, multiplySoftmax } from './softmax';
export { gramOfCurvatures, gramsOfClasses, gramsOfPairs } from './gram';

/** One lane of `exp2`, for its test. */
export function expOf(x: f64): f64 {
  return f64x2.extract_lane(exp2(f64x2.splat(x)), 0);
}
