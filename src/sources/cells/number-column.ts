import type { Evidence } from './evidence.ts';
import { type CellForm, cellForm, type DecimalMark } from './number-cell.ts';

const { integer, point, comma, pointGroup, commaGroup, long, code, text } = cellForm;
const maximumBadCells = 100;

/**
 * How many cells of a column of numbers may be something else, and are then read as missing: one in a hundred, and one
 * from twenty cells on, but never more than a hundred. With more of them the column is text.
 */
export function toleratedBadCells(presentCells: number): number {
  if (presentCells < 20) return 0;
  return Math.min(maximumBadCells, Math.max(1, Math.floor(presentCells / 100)));
}

/** Whether so many cells are not numbers that no further rows could make the column one of numbers. */
export function isHopeless({ bare }: Evidence): boolean {
  return bare.count(cellForm.code, cellForm.text) > maximumBadCells;
}

/** The forms that are no numbers in a column with this decimal mark. */
export function badForms(decimal: DecimalMark): readonly CellForm[] {
  return [decimal === '.' ? comma : point, code, text];
}

/** Whether a column of such cells is one of numbers. */
export function isNumberColumn(evidence: Evidence, unit: string | undefined, decimal: DecimalMark): boolean {
  const tally = evidence.tally(unit);
  const fractions = tally.count(point, comma, pointGroup, commaGroup);
  const areCodes = tally.count(code) > 0 || evidence.longs.areCodes || arePartNumbers(evidence);
  if (areCodes && fractions === 0) return false;
  const numbers = tally.count(integer, point, comma, pointGroup, commaGroup, long, code, text);
  if (numbers === 0) return evidence.missing.keptCells === 0;
  return tally.count(...badForms(decimal)) <= toleratedBadCells(numbers);
}

/** Whether cells such as 1158E3 are codes, and at least half of the whole numbers. */
export function arePartNumbers({ codes, bare }: Evidence): boolean {
  return codes.areCodes && 2 * codes.count >= bare.count(integer);
}
