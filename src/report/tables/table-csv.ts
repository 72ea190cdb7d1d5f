import { csvCell } from '../../text/csv-cell.ts';

/** A table that is read a row at a time. */
export interface PlainTable {
  /** One a column. */
  readonly names: readonly string[];
  /** The cells of each row, from the first; each call begins anew. */
  readonly rows: () => Iterable<readonly (number | string)[]>;
}

/** Rows whose lines are joined before they are handed on. */
const blockRows = 1024;

/**
 * A table as CSV; numbers with all the digits that read back to the same bits, and no more.
 *
 * @returns the header with the first rows, and then a text for each block of rows
 */
export function* tableCsv({ names, rows }: PlainTable): Generator<string> {
  let lines = [`${names.map(csvCell).join(',')}\n`];
  for (const cells of rows()) {
    lines.push(`${cells.map(csvCell).join(',')}\n`);
    if (lines.length > blockRows) {
      yield lines.join('');
      lines = [];
    }
  }
  yield lines.join('');
}
