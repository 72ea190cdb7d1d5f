import type { Dataset } from '../../describe/dataset.ts';
import { isMissing } from '../../describe/select-rows.ts';
import { InputError } from '../../errors.ts';
import type { Table } from '../../sources/contract/table.ts';
import { quoteValue } from '../../text/quote-value.ts';

/**
 * Which of the dataset's rows a row of the file is.
 *
 * @param row from 1, the header not counted
 * @throws InputError when the file has no such row, it has no target, or one of a rare class
 */
export function findRow(table: Table, { sourceRows, target }: Dataset, row: number): number {
  if (!Number.isInteger(row) || row < 1 || row > table.rows) {
    throw new InputError(`${table.name}: --row ${row}: its rows are 1 to ${table.rows} (choose one of them)`);
  }
  const place = sourceRows.indexOf(row - 1);
  if (place < 0) {
    const column = table.columns.find(({ name }) => name === target.name);
    const why =
      column === undefined || isMissing(column, row - 1)
        ? `it has no value of ${quoteValue(target.name)}, so`
        : `its class of ${quoteValue(target.name)} is too rare (--rare-classes), so that`;
    throw new InputError(`${table.name}: --row ${row}: ${why} nothing was learned from it (choose another)`);
  }
  return place;
}
