import { distances, rows } from './layout';

/** Neighbours that are looked for. */
let count: i32 = 0;

/** Forgets what was found: every place is infinitely far away, and of a row beyond all others. */
export function clear(asked: i32): void {
  count = asked;
  for (let place = 0; place < asked; place++) {
    store<f64>(distances + (<usize>place << 3), Infinity);
    store<i32>(rows + (<usize>place << 2), i32.MAX_VALUE);
  }
}

/** The distance of the farthest so far. */
// @ts-ignore: decorator
@inline
export function farthest(): f64 {
  return load<f64>(distances + (<usize>(count - 1) << 3));
}

/** Enters a row if it is nearer than the farthest so far, or as near and before it in the table. */
export function offer(row: i32, distance: f64): void {
  let place = count - 1;
  const last = load<f64>(distances + (<usize>place << 3));
  if (distance > last) return;
  if (distance == last && row > load<i32>(rows + (<usize>place << 2))) return;
  while (place > 0) {
    const before = load<f64>(distances + (<usize>(place - 1) << 3));
    const rowBefore = load<i32>(rows + (<usize>(place - 1) << 2));
    if (before < distance || (before == distance && rowBefore < row)) break;
    store<f64>(distances + (<usize>place << 3), before);
    store<i32>(rows + (<usize>place << 2), rowBefore);
    place--;
  }
  store<f64>(distances + (<usize>place << 3), distance);
  store<i32>(rows + (<usize>place << 2), row);
}
