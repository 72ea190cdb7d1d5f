import {
  binBytes,
  bins,
  columnCount,
  derivatives,
  histogramAt,
  histogramBytes,
  offsets,
  order,
  ordered,
  rowCount,
} from './layout';

/** Sums up the derivatives of the rows from one place of the order to before another by the bins of every column. */
export function fillHistogram(from: i32, until: i32, place: i32): void {
  const histogram = histogramAt(place);
  const first = order + (<usize>from << 2);
  const count = until - from;
  memory.fill(histogram, 0, histogramBytes);
  gather(first, count);
  for (let column = 0; column < columnCount; column++) {
    const ofColumn = bins + <usize>column * <usize>rowCount;
    const sums = histogram + <usize>load<u32>(offsets + (<usize>column << 2));
    addRows(first, count, ofColumn, sums);
  }
}

/** Each column asks for them in the same order. */
function gather(first: usize, count: i32): void {
  for (let at = 0; at < count; at++) {
    const row = <usize>load<u32>(first + (<usize>at << 2));
    v128.store(ordered + (<usize>at << 4), v128.load(derivatives + (row << 4)));
  }
}

function addRows(first: usize, count: i32, ofColumn: usize, sums: usize): void {
  for (let at = 0; at < count; at++) {
    const row = <usize>load<u32>(first + (<usize>at << 2));
    const bin = sums + <usize>load<u8>(ofColumn + row) * binBytes;
    v128.store(bin, f64x2.add(v128.load(bin), v128.load(ordered + (<usize>at << 4))));
    store<f64>(bin, load<f64>(bin, 16) + 1, 16);
  }
}

/** What is left of a node's sums without those of one child: those of the other. */
export function subtractHistogram(parent: i32, child: i32): void {
  const from = histogramAt(parent);
  const taken = histogramAt(child);
  for (let at: usize = 0; at < histogramBytes; at += 16) {
    v128.store(from + at, f64x2.sub(v128.load(from + at), v128.load(taken + at)));
  }
}
