import { isExcelError } from '../cells/excel-errors.ts';
import { isNumber } from '../cells/number-cell.ts';

/** What the rows at the start of a file have in common. */
export interface RowShape {
  /** The most frequent number of cells in a row. */
  readonly width: number;
  /** Which columns hold numbers in most rows. */
  readonly isNumeric: readonly boolean[];
}

/** Learns the shape of rows from the first of them; the very first may be a header. */
export function rowShape(records: readonly (readonly string[])[], width: number): RowShape {
  const rows = records.slice(1).filter((cells) => cells.length === width);
  const isNumeric = Array.from(
    { length: width },
    (_, j) => rows.filter((cells) => isNumber((cells[j] as string).trim())).length > rows.length / 2,
  );
  return { width, isNumeric };
}

/**
 * Whether the cells of a line that begins with `#` are a row and not a comment. A row has as many cells as the others, and
 * words only where they have words: `#5.1,3.5,x` is a row that someone took out, and `# new, from here on` a remark. Above
 * the first row only an error of a spreadsheet tells a row.
 */
export function looksLikeRow(cells: readonly string[], shape: RowShape, isBelowFirstRow: boolean): boolean {
  const first = cells[0]?.trim() ?? '';
  if (shape.width < 2 || cells.length !== shape.width) return false;
  if (isExcelError(first)) return true;
  if (!isBelowFirstRow || shape.isNumeric[0] || /^#[\s#]/.test(first)) return false;
  return cells.every((cell, j) => !shape.isNumeric[j] || isNumber(cell.trim()) || isNoWord(cell.trim()));
}

/** Whether a cell stands for a missing value, in some way or other. */
function isNoWord(cell: string): boolean {
  return !/\p{L}/u.test(cell) || /^(?:na|n\/a|nan|null|none)$/i.test(cell) || isExcelError(cell);
}
