import type { Evidence } from './evidence.ts';
import type { DecimalMark } from './number-cell.ts';
import { isNumberColumn } from './number-column.ts';
import { type FormatHints, settleDecimals } from './settle-decimals.ts';
import { settleDress } from './settle-dress.ts';

/** How the cells of a column of numbers are to be read. */
export interface NumberFormat {
  readonly kind: 'number';
  readonly decimal: DecimalMark;
  /** The unit whose cells are numbers, empty for none; undefined where a number stands alone in its cell. */
  readonly unit: string | undefined;
}

/** How the cells of a column are to be read. */
export type ColumnFormat = NumberFormat | { readonly kind: 'text' };

/** Whether two formats read every cell alike. */
export function isSameFormat(one: ColumnFormat, other: ColumnFormat): boolean {
  if (one.kind === 'text' || other.kind === 'text') return one.kind === other.kind;
  return one.decimal === other.decimal && one.unit === other.unit;
}

/**
 * Decides how each column is read from all of its cells, so that the order of the rows has no part in it.
 *
 * A column is text when too many cells are not numbers (see {@link toleratedBadCells}, {@link settleDress} for what may
 * stand around a number and {@link settleDecimals} for its decimal mark), or when it holds whole numbers with one written
 * like a code: 007, 1158E3, or more digits than a double holds.
 */
export function settleFormats(columns: readonly Evidence[], hints: FormatHints): ColumnFormat[] {
  const units = columns.map(settleDress);
  const decimals = settleDecimals(columns, units, hints);
  return columns.map((evidence, j) => {
    const [unit, decimal] = [units[j], decimals[j] as DecimalMark];
    return isNumberColumn(evidence, unit, decimal) ? { kind: 'number', decimal, unit } : { kind: 'text' };
  });
}
