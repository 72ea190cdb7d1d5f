import {
  block,
  categoryCount,
  codes,
  denseCount,
  firstInputOf,
  inputCount,
  levelsOf,
  order,
  rows,
} from './layout';

/**
 * Fills a strip's input layer with up to four of the listed rows, one a lane. Lanes without a row repeat the first one,
 * so that they hold ordinary numbers; whoever adds lanes up leaves them out (see lanes.ts). Of a category only the place
 * of the first level is filled, with the input that is 1 in each row, or −1.
 */
export function gatherOrdered(from: i32, count: i32, strip: usize): void {
  const list = order + (<usize>from << 2);
  const first = <usize>load<i32>(list);
  const second = <usize>load<i32>(list + (count > 1 ? 4 : 0));
  const third = <usize>load<i32>(list + (count > 2 ? 8 : 0));
  const fourth = <usize>load<i32>(list + (count > 3 ? 12 : 0));
  const rowBytes = <usize>denseCount << 2;
  const codeBytes = <usize>categoryCount << 2;
  let row0 = rows + first * rowBytes;
  let row1 = rows + second * rowBytes;
  let row2 = rows + third * rowBytes;
  let row3 = rows + fourth * rowBytes;
  let input = 0;
  for (let category = 0; category < categoryCount; category++) {
    const count = firstInputOf(category) - input;
    gather(row0, row1, row2, row3, strip, count);
    const bytes = <usize>count << 2;
    row0 += bytes;
    row1 += bytes;
    row2 += bytes;
    row3 += bytes;
    strip += bytes << 2;
    const column = codes + (<usize>category << 2);
    let levels = v128.load32_zero(column + first * codeBytes);
    levels = v128.load_lane<i32>(column + second * codeBytes, levels, 1);
    levels = v128.load_lane<i32>(column + third * codeBytes, levels, 2);
    levels = v128.load_lane<i32>(column + fourth * codeBytes, levels, 3);
    v128.store(strip, levels);
    strip += <usize>levelsOf(category) << 4;
    input += count + levelsOf(category);
  }
  gather(row0, row1, row2, row3, strip, inputCount - input);
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
    inputCount,
  );
}

/** Transposes four rows of so many inputs into one vector an input. */
function gather(row0: usize, row1: usize, row2: usize, row3: usize, strip: usize, inputs: i32): void {
  const end = strip + (<usize>inputs << 4);
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
