import { isNumber } from '../cells/number-cell.ts';
import { type DialectCandidate, tryDialect } from './dialect-candidate.ts';
import type { Dialect } from './record-parser.ts';

const mostRows = 0.98;

/** Whether a cell is several numbers with blanks between them, and not one such as 1 234 567. */
function isRunOfNumbers(cell: string): boolean {
  const parts = cell.trim().split(/\s+/);
  if (parts.length < 2 || isNumber(cell.trim()) || !parts.every(isNumber)) return false;
  return parts.length > 2 ? /\s{2}|[.,]/.test(cell) : /\s{2}/.test(cell);
}

/** Whether most rows have a cell in which numbers are parted by blanks, so that the delimiter is not the right one. */
export function holdsRunsOfNumbers({ records }: DialectCandidate): boolean {
  return records.filter((cells) => cells.some(isRunOfNumbers)).length > records.length / 2;
}

/**
 * Whether rows cut at blanks are a table and not sentences: all are of one width, the first perhaps one cell shorter, and
 * one column at least holds numbers.
 */
function isTable({ records, width, dialect }: DialectCandidate): boolean {
  const [first = [], ...below] = records;
  if (width < 2 || below.length === 0) return false;
  const rows = below.filter(
    (cells) => cells.length !== first.length || cells.some((cell, j) => cell !== first[j]),
  );
  const ofWidth = rows.filter((cells) => cells.length === width);
  if (ofWidth.length < rows.length * mostRows) return false;
  if (first.length !== width && (first.length < 2 || first.length !== width - 1)) return false;
  const isGrouped = ofWidth.filter((cells) => isNumber(cells.join(' ').trim())).length > ofWidth.length / 2;
  if (isGrouped && dialect.blanks === 1) return false;
  return first.some(
    (_, j) => ofWidth.filter((cells) => isNumber((cells[j] ?? '').trim())).length > ofWidth.length / 2,
  );
}

/** The ways in which blanks may part cells, the likeliest first: runs of two or more, any run, each blank for itself. */
function blankDialects(quote: string, hasComments: boolean): readonly Dialect[] {
  return [
    { delimiter: '\t', blanks: 2, quote, hasComments },
    { delimiter: '\t', blanks: 1, quote, hasComments },
    { delimiter: ' ', blanks: 0, quote, hasComments },
  ];
}

/**
 * The rows of a file whose cells are parted by blanks; undefined where they would not make a table.
 *
 * @param isRequested whether the user says that blanks part the cells, so that any rows will do
 */
export function detectBlanks(
  sample: Buffer,
  isComplete: boolean,
  hasComments: boolean,
  isRequested: boolean,
): DialectCandidate | undefined {
  const candidates = blankDialects('"', hasComments).map((dialect) =>
    tryDialect(sample, isComplete, dialect),
  );
  const tables = candidates.filter(isTable);
  const whole = tables.filter((candidate) => !holdsRunsOfNumbers(candidate));
  return whole[0] ?? tables[0] ?? (isRequested ? candidates[1] : undefined);
}
