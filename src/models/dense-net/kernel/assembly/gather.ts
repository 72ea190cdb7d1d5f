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
  const row0 = first * rowBytes;
  const row1 = second * rowBytes;
  const row2 = third * rowBytes;
  const row3 = fourth * rowBytes;
  const codeBytes = <usize>categoryCount << 2;
  let numbers = rows;
  let input = 0;
  for (let category = 0; category < categoryCount; category++) {
    const firstLevel = firstInputOf(category);
    const place = strip + (<usize>firstLevel << 4);
    gatherRun(numbers, row0, row1, row2, row3, strip + (<usize>input << 4), place);
    numbers += <usize>(firstLevel - input) << 2;
    const column = codes + (<usize>category << 2);
    v128.store(
      place,
      gatherOne(column, first * codeBytes, second * codeBytes, third * codeBytes, fourth * codeBytes),
    );
    input = firstLevel + levelsOf(category);
  }
  gatherRun(numbers, row0, row1, row2, row3, strip + (<usize>input << 4), strip + (<usize>inputCount << 4));
}

/** The same for `count` rows of the block to predict. */
export function gatherBlock(from: i32, count: i32, strip: usize): void {
  const rowBytes = <usize>inputCount << 2;
  const second = count > 1 ? rowBytes : 0;
  const third = count > 2 ? rowBytes * 2 : 0;
  const fourth = count > 3 ? rowBytes * 3 : 0;
  gatherRun(block + <usize>from * rowBytes, 0, second, third, fourth, strip, strip + (<usize>inputCount << 4));
}

/** Transposes four rows of inputs into one vector an input. */
// @ts-ignore: decorator
@inline
function gatherRun(rows: usize, row0: usize, row1: usize, row2: usize, row3: usize, strip: usize, end: usize): void {
  for (; strip < end; strip += 16, rows += 4) v128.store(strip, gatherOne(rows, row0, row1, row2, row3));
}

// @ts-ignore: decorator
@inline
function gatherOne(rows: usize, row0: usize, row1: usize, row2: usize, row3: usize): v128 {
  let values = v128.load32_zero(rows + row0);
  values = v128.load_lane<f32>(rows + row1, values, 1);
  values = v128.load_lane<f32>(rows + row2, values, 2);
  return v128.load_lane<f32>(rows + row3, values, 3);
}
