import { bins, flags, order, rowCount, spare } from './layout';

/**
 * Parts the rows from one place of the order to before another by the flag of their bin in a column: those that go left
 * come first, and both sides keep their order. Returns where the right ones begin.
 */
export function partRows(from: i32, until: i32, column: i32): i32 {
  const ofColumn = bins + <usize>column * <usize>rowCount;
  const end = order + (<usize>until << 2);
  let left = order + (<usize>from << 2);
  let right = spare;
  // Both sides are written and one advances, as no branch can be foretold here; `left` never passes the row just read.
  for (let at = left; at < end; at += 4) {
    const row = load<u32>(at);
    const goesLeft = <usize>load<u8>(flags + <usize>load<u8>(ofColumn + <usize>row));
    store<u32>(left, row);
    store<u32>(right, row);
    left += goesLeft << 2;
    right += (1 - goesLeft) << 2;
  }
  memory.copy(left, spare, right - spare);
  return <i32>((left - order) >> 2);
}
