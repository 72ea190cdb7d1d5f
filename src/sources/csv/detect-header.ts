import { undress } from '../cells/dressed-cell.ts';
import { isExcelError } from '../cells/excel-errors.ts';
import type { MissingCells } from '../cells/missing-cells.ts';
import { isNumber } from '../cells/number-cell.ts';
import { countsColumns } from './counted-header.ts';
import { repeatedHeaderTest } from './header-row.ts';

type Records = readonly (readonly string[])[];

/** Whether the first row names the columns. */
export interface HeaderFound {
  readonly hasHeader: boolean;
  /** Whether its names are the numbers of the columns. */
  readonly isCounted: boolean;
}

/** 1 when the first cell speaks for a header, -1 when it speaks against one, 0 when it says nothing. */
function vote(first: string, below: readonly string[], missing: MissingCells): number {
  if (missing.hasText(first) || isExcelError(first)) return 0;
  const present = below.filter((cell) => !missing.hasText(cell));
  const numbers = present.filter(isNumber).length;
  const dressed = present.filter((cell) => undress(cell) !== undefined).length;
  const isNumeric = numbers + dressed > present.length / 2 || below.length === 0;
  if (!isNumeric) return 0;
  // Among 5 and 7, a first cell "30 days" is a name; among $5 and $7, $3 is a number.
  const isLikeThose = dressed > numbers && undress(first) !== undefined;
  if (isNumber(first) || isLikeThose) return -1;
  return below.length === 0 ? 0 : 1;
}

/** Without any numbers, a first row that is data is known by its cells, each coming again in another row. */
function recurs(first: readonly string[], others: Records): boolean {
  return others.length > 0 && first.every((cell, j) => others.some((cells) => cells[j] === cell));
}

/**
 * Whether the first row names the columns. In every column that holds numbers below, the first cell has a vote: a word
 * for a header, a number against one; the majority decides, and a tie is a header. Without any vote there is no header
 * only when each cell of the first row comes again in its own column. Numbers that count the columns are names too, where
 * they do not fit what is below them (see {@link countsColumns}).
 *
 * Where the whole row comes again, it may be a header that was repeated, and so those rows have no vote; but where more
 * than one row in ten is like it, only numbers in the others make it a header.
 */
export function detectHeader(records: Records, missing: MissingCells): HeaderFound {
  const [first = [], ...below] = records;
  if (countsColumns(records, missing)) return { hasHeader: true, isCounted: true };
  const isFirstAgain = repeatedHeaderTest(first);
  const others = below.filter((cells) => !isFirstAgain(cells));
  const votes = first.map((cell, j) =>
    vote(
      cell,
      others.map((cells) => cells[j] ?? ''),
      missing,
    ),
  );
  const isCounted = false;
  if (votes.some((each) => each !== 0)) {
    return { hasHeader: votes.reduce((sum, each) => sum + each, 0) >= 0, isCounted };
  }
  const isRepeated = below.length - others.length <= below.length / 10;
  return { hasHeader: !recurs(first, isRepeated ? others : below), isCounted };
}
