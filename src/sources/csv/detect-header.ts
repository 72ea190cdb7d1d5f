import { undress } from './dressed-cell.ts';
import type { MissingCells } from './missing-cells.ts';
import { formOf, isNumberForm } from './number-cell.ts';

type Records = readonly (readonly string[])[];

/** 1 when the first cell speaks for a header, -1 when it speaks against one, 0 when it says nothing. */
function vote(first: string, below: readonly string[], missing: MissingCells): number {
  if (missing.hasText(first)) return 0;
  const present = below.filter((cell) => !missing.hasText(cell));
  const numbers = present.filter((cell) => isNumberForm(formOf(cell))).length;
  const dressed = present.filter((cell) => undress(cell) !== undefined).length;
  const isNumeric = numbers + dressed > present.length / 2 || below.length === 0;
  if (!isNumeric) return 0;
  // Among 5 and 7, a first cell "30 days" is a name; among $5 and $7, $3 is a number.
  const isLikeThose = dressed > numbers && undress(first) !== undefined;
  if (isNumberForm(formOf(first)) || isLikeThose) return -1;
  return below.length === 0 ? 0 : 1;
}

/** Without any numbers, a first row that is data is known by its cells, each coming again further down. */
function recurs(records: Records): boolean {
  const [first = [], ...below] = records;
  return below.length > 0 && first.every((cell, j) => below.some((cells) => cells[j] === cell));
}

/**
 * Whether the first row names the columns. In every column that holds numbers below, the first cell has a vote: a word
 * for a header, a number against one; the majority decides, and a tie is a header. Without any vote there is no header
 * only when each cell of the first row comes again in its own column.
 */
export function detectHeader(records: Records, missing: MissingCells): boolean {
  const [first = [], ...below] = records;
  const votes = first.map((cell, j) =>
    vote(
      cell,
      below.map((cells) => cells[j] ?? ''),
      missing,
    ),
  );
  if (votes.every((each) => each === 0)) return !recurs(records);
  return votes.reduce((sum, each) => sum + each, 0) >= 0;
}
