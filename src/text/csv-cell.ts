import { escapeText } from './quote-value.ts';

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * One cell of a CSV file, quoted as RFC 4180 says. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it, and what no one could see is escaped; null is an empty cell.
 *
 * @example csvCell('=1+1, "x"') // `"'=1+1, ""x"""`
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const isFormula = /^[=+\-@\t\r]/.test(value) && !plainNumber.test(value);
  const safe = (isFormula ? "'" : '') + escapeText(value);
  return /[",]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
