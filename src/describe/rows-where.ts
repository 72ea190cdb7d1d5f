/**
 * The rows, of 0 … rows − 1, that pass a test. A loop, as `filter` takes thirty times as long for a typed array.
 *
 * @example
 * rowsWhere(4, (row) => row !== 2); // 0, 1, 3
 */
export function rowsWhere(rows: number, isChosen: (row: number) => boolean): Int32Array<ArrayBuffer> {
  const chosen = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (isChosen(row)) chosen[count++] = row;
  return count === rows ? chosen : chosen.slice(0, count);
}

/** The rows 0 … rows − 1. */
export function everyRow(rows: number): Int32Array<ArrayBuffer> {
  const every = new Int32Array(rows);
  for (let row = 0; row < rows; row++) every[row] = row;
  return every;
}
