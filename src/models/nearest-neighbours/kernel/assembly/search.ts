import { boxes, columnBytes, columnCount, nodes, openDistances, openNodes, query } from './layout';
import { scanLeaf } from './leaf';
import { clear, farthest } from './nearest';

/**
 * Finds the nearest points of the query by squared Euclidean distance, the nearer box first; boxes that begin beyond the
 * farthest neighbour so far are not opened (Friedman, Bentley and Finkel, 1977). They stay in `rows`, the nearest first;
 * of two equally near points the one whose row stands first in the table.
 *
 * @param count of the neighbours, at most the points
 */
export function findNearest(count: i32): void {
  clear(count);
  let open = 1;
  store<i32>(openNodes, 0);
  store<f64>(openDistances, 0);
  while (open > 0) {
    open--;
    if (load<f64>(openDistances + (<usize>open << 3)) > farthest()) continue;
    const node = nodes + <usize>load<i32>(openNodes + (<usize>open << 2)) * 12;
    const child = load<i32>(node);
    if (child == 0) {
      scanLeaf(load<i32>(node, 4), load<i32>(node, 8));
      continue;
    }
    const both = boxDistances((child - 1) >> 1);
    const first = f64x2.extract_lane(both, 0);
    const second = f64x2.extract_lane(both, 1);
    const isFirstNearer = first <= second;
    push(open++, isFirstNearer ? child + 1 : child, max(first, second));
    push(open++, isFirstNearer ? child : child + 1, min(first, second));
  }
}

// @ts-ignore: decorator
@inline
function push(place: i32, node: i32, distance: f64): void {
  store<i32>(openNodes + (<usize>place << 2), node);
  store<f64>(openDistances + (<usize>place << 3), distance);
}

/** How far the query is from the boxes of two siblings; summed up as the distance of a point is, so that rounding cannot put a box behind a point in it. */
function boxDistances(pair: i32): v128 {
  const zero = f64x2.splat(0);
  let at = boxes + <usize>(pair * columnCount) * columnBytes;
  let sum = zero;
  for (let column = 0; column < columnCount; column++, at += columnBytes) {
    const value = v128.load64_splat(query + (<usize>column << 3));
    const below = f64x2.sub(v128.load(at), value);
    const above = f64x2.sub(value, v128.load(at, 16));
    const gap = f64x2.pmax(f64x2.pmax(below, above), zero);
    sum = f64x2.add(sum, f64x2.mul(gap, gap));
  }
  return sum;
}
