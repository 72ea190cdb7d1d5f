import type { Evidence } from './evidence.ts';
import { type CellForm, cellForm, type DecimalMark } from './number-cell.ts';

/** How the cells of a column are to be read. */
export type ColumnFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly decimal: DecimalMark };

const { integer, point, comma, pointGroup, commaGroup, code, text } = cellForm;
const maximumBadCells = 100;

/**
 * How many cells of a column of numbers may be something else, and are then read as missing: one in a hundred, and one
 * from twenty cells on, but never more than a hundred. With more of them the column is text.
 */
export function toleratedBadCells(presentCells: number): number {
  if (presentCells < 20) return 0;
  return Math.min(maximumBadCells, Math.max(1, Math.floor(presentCells / 100)));
}

/** The forms that are no numbers in a column with this decimal mark. */
export function badForms(decimal: DecimalMark): readonly CellForm[] {
  return [decimal === '.' ? comma : point, code, text];
}

/** Whether so many cells are not numbers that no further rows could make the column one of numbers. */
export function isHopeless(evidence: Evidence): boolean {
  return evidence.count(code, text) > maximumBadCells;
}

function isNumber(evidence: Evidence, decimal: DecimalMark): boolean {
  const fractions = evidence.count(point, comma, pointGroup, commaGroup);
  if (evidence.count(code) > 0 && fractions === 0) return false;
  const numbers = evidence.count(integer, point, comma, pointGroup, commaGroup, code, text);
  return evidence.count(...badForms(decimal)) <= toleratedBadCells(numbers);
}

/** The decimal mark that the column itself proves; undefined when it holds whole numbers or only such as 1,234. */
function ownDecimal(evidence: Evidence): DecimalMark | undefined {
  const points = evidence.count(point);
  const commas = evidence.count(comma);
  if (points === commas) return undefined;
  return points > commas ? '.' : ',';
}

/** The decimal mark of a column that proves none: the one that all other columns prove, or else the likelier one. */
function likelyDecimal(
  evidence: Evidence,
  proven: ReadonlySet<DecimalMark | undefined>,
  delimiter: string,
): DecimalMark {
  const isOne = proven.has('.') !== proven.has(',');
  if (isOne) return proven.has('.') ? '.' : ',';
  if (evidence.count(commaGroup) <= evidence.count(pointGroup)) return '.';
  return delimiter === ';' ? ',' : '.';
}

/**
 * Decides how each column is read from all of its cells, so that the order of the rows has no part in it.
 *
 * 1.5 proves a decimal point and 1,5 a decimal comma; a column follows the majority of such cells. 1.234 and 1,234 prove
 * nothing: a column of only those follows the columns that do prove a mark, if they agree; otherwise 1.234 has decimals,
 * and 1,234 has them where the delimiter is a semicolon and is a thousand elsewhere.
 *
 * A column is text when too many cells are not numbers (see {@link toleratedBadCells}), or when it holds whole numbers
 * with one written like a code, such as 007.
 */
export function settleFormats(columns: readonly Evidence[], delimiter: string): ColumnFormat[] {
  const own = columns.map((evidence) => {
    const decimal = ownDecimal(evidence);
    return decimal !== undefined && isNumber(evidence, decimal) ? decimal : undefined;
  });
  const proven = new Set(own);
  return columns.map((evidence, j) => {
    const decimal = own[j] ?? likelyDecimal(evidence, proven, delimiter);
    return isNumber(evidence, decimal) ? { kind: 'number', decimal } : { kind: 'text' };
  });
}
