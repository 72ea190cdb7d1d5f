import { block, inputCount, order, rows } from './layout';

/**
 * Fills a strip's input layer with up to four of the listed rows, one a lane. Lanes without a row repeat the first one,
 * so that they hold ordinary numbers; whoever adds lanes up leaves them out (see lanes.ts).
 */
export function gatherOrdered(from: i32, count: i32, strip: usize): void {
  const list = order + (<usize>from << 2);
  gather(
    rowAddress(load<i32>(list)),
    rowAddress(load<i32>(list + (count > 1 ? 4 : 0))),
    rowAddress(load<i32>(list + (count > 2 ? 8 : 0))),
    rowAddress(load<i32>(list + (count > 3 ? 12 : 0))),
    strip,
  );
}

// @ts-ignore: decorator
@inline
function rowAddress(row: i32): usize {
  return rows + ((<usize>row * <usize>inputCount) << 2);
}

/** The same for `count` rows of the block to predict. */
export function gatherBlock(from: i32, count: i32, strip: usize): void {
  const rowBytes = <usize>inputCount << 2;
  const first = block + <usize>from * rowBytes;
  gather(
    first,
    first + (count > 1 ? rowBytes : 0),
    first + (count > 2 ? rowBytes * 2 : 0),
    first + (count > 3 ? rowBytes * 3 : 0),
    strip,
  );
}

/** Transposes four rows of inputs into one vector an input. */
function gather(row0: usize, row1: usize, row2: usize, row3: usize, strip: usize): void {
  const end = strip + (<usize>inputCount << 4);
  while (strip < end) {
    let values = v128.load32_zero(row0);
    values = v128.load_lane<f32>(row1, values, 1);
    values = v128.load_lane<f32>(row2, values, 2);
    values = v128.load_lane<f32>(row3, values, 3);
    v128.store(strip, values);
    row0 += 4;
    row1 += 4;
    row2 += 4;
    row3 += 4;
    strip += 16;
  }
}
