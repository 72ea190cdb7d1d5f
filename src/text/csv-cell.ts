import { escapeText } from './quote-value.ts';

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A signed number with words behind it, such as `-10 to 0`: no spreadsheet takes that for a formula. */
const numberAndWords = /^[+-] ?\d[\d.,]*%? +\p{L}+(?: +[+-]?[\p{L}\p{N}.,%]+)*$/u;

function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) && !numberAndWords.test(text);
}

/**
 * A text as it stands in CSV files: one that a spreadsheet could run as a formula gets an apostrophe before it. A name that
 * is made of such a text, such as `P('=A1)`, holds it in this form too, so that a label is written alike wherever it stands.
 *
 * @example guardFormula('=A1') // "'=A1"
 */
export function guardFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/**
 * One cell of a CSV file, quoted as RFC 4180 says. A formula is kept from being run (see {@link guardFormula}), and what no
 * one could see is escaped; null is an empty cell.
 *
 * @example csvCell('=1+1, "x"') // `"'=1+1, ""x"""`
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = escapeText(guardFormula(value));
  return /[",]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
