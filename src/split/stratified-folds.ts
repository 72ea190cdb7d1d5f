import type { Random } from '../random/random.ts';
import { shuffle } from '../random/shuffle.ts';
import type { Split } from './split.ts';

/**
 * Deals the rows of each class, shuffled, to `folds` parts in turn, so that every part has nearly the same shares of
 * the classes, and lets each part be the test part once (stratified k-fold cross-validation; Kohavi, 1995).
 * The dealing goes on where the class before ended, so that the parts' sizes differ by one row at most.
 *
 * @param codes one class code a row, 0 … classCount − 1
 * @param folds at least 2
 * @returns one split a fold, rows ascending
 */
export function stratifiedFolds(
  codes: Int32Array,
  classCount: number,
  folds: number,
  random: Random,
): Split[] {
  const foldOfRow = new Int32Array(codes.length);
  let next = 0;
  for (let code = 0; code < classCount; code++) {
    for (const row of shuffle(rowsOf(codes, code, true), random)) {
      foldOfRow[row] = next;
      next = (next + 1) % folds;
    }
  }
  return Array.from({ length: folds }, (_, fold) => ({
    train: rowsOf(foldOfRow, fold, false),
    test: rowsOf(foldOfRow, fold, true),
  }));
}

/** The rows that have a value, or those that have another one. */
function rowsOf(values: Int32Array, value: number, isWanted: boolean): Int32Array {
  const rows = new Int32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if ((values[row] === value) === isWanted) rows[count++] = row;
  }
  return rows.slice(0, count);
}
