/** What rows belong to that was drawn independently of the rest. */
export interface Units {
  /** The unit of each row, 0 … count − 1; −1 for a row that is never judged on. */
  readonly ofRow: Int32Array;
  readonly count: number;
}

/**
 * Cuts rows that follow each other into stretches of nearly equal length, as many as a stretch has rows: what happens at
 * one moment resembles what happens at the next, but a long stretch hardly depends on the one before it (batch means;
 * Carlstein, 1986).
 *
 * @param ordered the rows that are judged on, in their order
 * @param rows of the table
 */
export function stretchesOf(ordered: Int32Array, rows: number): Units {
  const count = Math.max(1, Math.floor(Math.sqrt(ordered.length)));
  const ofRow = new Int32Array(rows).fill(-1);
  ordered.forEach((row, position) => {
    ofRow[row] = Math.floor((position * count) / ordered.length);
  });
  return { ofRow, count };
}

/**
 * Each row by itself.
 *
 * @param judged the rows that are judged on
 * @param rows of the table
 */
export function singleRows(judged: Int32Array, rows: number): Units {
  const ofRow = new Int32Array(rows).fill(-1);
  judged.forEach((row, unit) => {
    ofRow[row] = unit;
  });
  return { ofRow, count: judged.length };
}
