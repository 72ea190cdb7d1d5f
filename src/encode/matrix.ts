/** Encoded rows, dense and row-major: feature j of row i is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  /** The categories among the columns, in their order; whoever knows them need not multiply by their zeros. */
  readonly categories?: readonly CategoryColumns[];
  /** The columns of numbers in which cells were missing and have been filled; none where absent. */
  readonly missing?: readonly MissingCells[];
}

/** Which cells of a column were missing. */
export interface MissingCells {
  readonly column: number;
  /** One a row: 1 where the cell was missing, else 0. */
  readonly flags: Uint8Array;
}

/** A category's columns, which stand side by side: in a row one of them is 1, or none, and the others are 0. */
export interface CategoryColumns {
  readonly first: number;
  readonly count: number;
  /** One a row: which of the columns is 1, counted from the first, and −1 for none. */
  readonly codes: Int32Array;
}
