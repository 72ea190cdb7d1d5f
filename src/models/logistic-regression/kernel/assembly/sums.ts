import {
  blockRows,
  categoryCount,
  codesOf,
  columnBytes,
  denseCount,
  factors,
  numbersOf,
  scoreCount,
  sums,
  weightBytes,
} from './layout';
import { addProducts } from './products';

/** Sets the sums over rows to zero. */
export function clearSums(): void {
  memory.fill(sums, 0, <usize>scoreCount * weightBytes);
}

/** Adds a block's rows, each times its factor, to the sums of each score. */
export function addRows(block: i32): void {
  const numbers = numbersOf(block);
  addProducts(factors, scoreCount, numbers, denseCount, sums, weightBytes, false);
  for (let category = 0; category < categoryCount; category++) {
    const list = codesOf(block, category);
    for (let k: usize = 0; k < <usize>scoreCount; k++) {
      scatter(list, factors + k * columnBytes, sums + k * weightBytes);
    }
  }
}

/** Adds each row's number at the place of its level. */
function scatter(list: usize, values: usize, result: usize): void {
  for (let row = 0; row < blockRows; row++) {
    const at = result + (<usize>load<i32>(list + (<usize>row << 2)) << 3);
    store<f64>(at, load<f64>(at) + load<f64>(values + (<usize>row << 3)));
  }
}
