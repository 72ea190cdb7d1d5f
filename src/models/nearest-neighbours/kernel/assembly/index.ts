// What the kernel exports; search-kernel.ts on the JavaScript side wraps it.
export { layOut } from './layout';
export {
  boxesAddress,
  nodesAddress,
  pointRowsAddress,
  pointsAddress,
  queryAddress,
  rowsAddress,
} from './addresses';
export { findNearest } from './search';
