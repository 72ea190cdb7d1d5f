import type { Dataset } from '../../describe/dataset.ts';
import { everyRow, rowsWhere } from '../../describe/rows-where.ts';

/** Every row of a dataset. */
export function allRows({ rows }: Pick<Dataset, 'rows'>): Int32Array {
  return everyRow(rows);
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
  return {
    train: rowsWhere(dataset.rows, (row) => !isTest(row)),
    test: rowsWhere(dataset.rows, isTest),
  };
}
