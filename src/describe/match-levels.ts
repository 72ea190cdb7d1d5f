import { cellForm, formOf, numberOf } from '../sources/cells/number-cell.ts';
import { asText } from '../sources/contract/as-text.ts';
import type { Column } from '../sources/contract/table.ts';
import { lookAlikeKey } from '../text/look-alike-key.ts';

/** A column's cells as codes of levels that were known before. */
export interface MatchedLevels {
  /** One code a row: an index into `levels`, or −1 where missing. */
  readonly codes: Int32Array;
  /** The known levels and, after them, those that only these cells have. */
  readonly levels: readonly string[];
  /** How many cells hold a level that was not known. */
  readonly newCells: number;
}

/**
 * Finds each cell among known levels: the same text, else the same number. One table may hold 1 where another, which
 * has text in that column too, holds 1.0.
 *
 * @param mergesSpellings whether a text that looks like a level is that level
 */
export function matchLevels(
  column: Column,
  known: readonly string[],
  mergesSpellings = false,
): MatchedLevels {
  const texts = asText(column);
  const levels = [...known];
  const codeOfText = new Map(known.map((level, code) => [level, code]));
  const codeOfNumber = new Map<number, number>();
  known.forEach((level, code) => {
    const value = toNumber(level);
    if (!Number.isNaN(value) && !codeOfNumber.has(value)) codeOfNumber.set(value, code);
  });
  const codeOfKey = new Map(mergesSpellings ? known.map((level, code) => [lookAlikeKey(level), code]) : []);
  const findKey = (level: string) => (mergesSpellings ? codeOfKey.get(lookAlikeKey(level)) : undefined);
  const codeOfLevel = texts.levels.map(
    (level) =>
      codeOfText.get(level) ?? codeOfNumber.get(toNumber(level)) ?? findKey(level) ?? levels.push(level) - 1,
  );
  // A level's own code is inside the list of levels by construction.
  const codes = texts.codes.map((code) => (code < 0 ? code : (codeOfLevel[code] as number)));
  const newCells = codes.reduce((count, code) => count + (code >= known.length ? 1 : 0), 0);
  return { codes, levels, newCells };
}

/** NaN where it is none, and where a number could lose digits of it. */
function toNumber(text: string): number {
  const form = formOf(text);
  return form === cellForm.long ? Number.NaN : numberOf(text, form, '.');
}
