// What the kernel exports; kernel.ts on the JavaScript side wraps it.
export { begin, beginCategories, layOut } from './layout';
export {
  parametersAddress,
  gradientAddress,
  rowsAddress,
  codesAddress,
  targetsAddress,
  orderAddress,
  blockAddress,
  outputsAddress,
} from './addresses';
export { drawParameters } from './draw';
export { setOptimizer } from './optimizer';
export { setDropout } from './dropout';
export { computeGradient, restart, trainEpoch } from './train';
export { meanLoss } from './loss';
export { meanBrierScore } from './brier';
export { predict } from './predict';
export { expOf, logOf, tanhOf } from './scalar';
