import { isNumber } from '../cells/number-cell.ts';
import { isSeparatorLine } from './separator-line.ts';

/** A cell of a header without blanks, a byte order mark, or the quotes that such a mark keeps from being read as quotes. */
function bare(cell: string): string {
  return cell.replace(/^\ufeff"(.*)"$/s, '$1').trim();
}

/** A test of whether a row is the header again, where files with the same header were put one below the other. */
export function repeatedHeaderTest(header: readonly string[]): (cells: readonly string[]) => boolean {
  const names = header.map(bare);
  const hasWords = names.some((name) => name !== '' && !isNumber(name));
  if (names.length < 2 || !hasWords) return () => false;
  const [firstName = ''] = names;
  // Called for every row: most are told by their first cell, which holds the first name in none.
  const mayBegin = (first: string) =>
    first === firstName || (first.includes(firstName) && bare(first) === firstName);
  return (cells) => {
    const [first = ''] = cells;
    if (!mayBegin(first)) return isSeparatorLine(cells);
    return cells.length >= names.length && cells.every((cell, j) => bare(cell) === (names[j] ?? ''));
  };
}
