// What the kernel exports; tree-kernel.ts on the JavaScript side wraps it.
export { histogramAt, layOut } from './layout';
export {
  binsAddress,
  derivativesAddress,
  flagsAddress,
  foundAddress,
  missingBinsAddress,
  offsetsAddress,
  orderAddress,
} from './addresses';
export { findCut } from './cut';
export { fillHistogram, subtractHistogram } from './histogram';
export { partRows } from './part';
