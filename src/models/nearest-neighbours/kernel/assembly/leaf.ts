import { columnBytes, columnCount, groupPoints, pointRows, points, query } from './layout';
import { farthest, offer } from './nearest';

/** Distances are given up after so many columns at a time, where all four are too large already. */
const block: i32 = 8;

/** Offers the points of a leaf's groups, four at a time. Each distance is summed up column by column. */
export function scanLeaf(first: i32, end: i32): void {
  for (let group = first; group < end; group++) {
    const limit = f64x2.splat(farthest());
    let at = points + <usize>(group * columnCount) * columnBytes;
    let lower = f64x2.splat(0);
    let upper = f64x2.splat(0);
    let column = 0;
    let near = true;
    while (near && column < columnCount) {
      const stop = min(columnCount, column + block);
      for (; column < stop; column++, at += columnBytes) {
        const value = v128.load64_splat(query + (<usize>column << 3));
        const first = f64x2.sub(value, v128.load(at));
        const second = f64x2.sub(value, v128.load(at, 16));
        lower = f64x2.add(lower, f64x2.mul(first, first));
        upper = f64x2.add(upper, f64x2.mul(second, second));
      }
      near = v128.any_true(v128.or(f64x2.le(lower, limit), f64x2.le(upper, limit)));
    }
    if (near) offerGroup(group, lower, upper);
  }
}

function offerGroup(group: i32, lower: v128, upper: v128): void {
  const ofGroup = pointRows + (<usize>(group * groupPoints) << 2);
  offer(load<i32>(ofGroup), f64x2.extract_lane(lower, 0));
  offer(load<i32>(ofGroup, 4), f64x2.extract_lane(lower, 1));
  offer(load<i32>(ofGroup, 8), f64x2.extract_lane(upper, 0));
  offer(load<i32>(ofGroup, 12), f64x2.extract_lane(upper, 1));
}
