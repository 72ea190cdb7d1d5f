import type { Dataset } from '../../describe/dataset.ts';

/** Every row of a dataset. */
export function allRows({ rows }: Pick<Dataset, 'rows'>): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row);
}

/** A dataset's rows, parted where a test set was appended to the table that it was made of. */
export interface PartedRows {
  readonly train: Int32Array;
  /** Of the test set; none where there is none. */
  readonly test: Int32Array;
}

/**
 * Parts the rows of a table from those of a test set below it.
 *
 * @param firstTestRow the row of the table where the test set begins
 */
export function partRows(dataset: Pick<Dataset, 'rows' | 'sourceRows'>, firstTestRow: number): PartedRows {
  const isTest = (row: number): boolean => (dataset.sourceRows[row] as number) >= firstTestRow;
  const all = allRows(dataset);
  return { train: all.filter((row) => !isTest(row)), test: all.filter(isTest) };
}
