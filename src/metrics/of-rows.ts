/** A number for each row, or each place. A loop, as `Float64Array.from` takes ten times as long. */
export function ofRows(rows: number, numberOf: (row: number) => number): Float64Array<ArrayBuffer> {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = numberOf(row);
  return values;
}
