import { undress } from '../cells/dressed-cell.ts';
import { isNumber } from '../cells/number-cell.ts';
import { joinBlanks } from './blank-joiner.ts';
import type { Dialect } from './record-parser.ts';
import { sampleRecords } from './sample-records.ts';

/** What separates cells, where nobody says it. */
export const delimiters = [',', ';', '\t', '|'];

const scoredRecords = 200;

/** The start of a file, cut into rows in one of the ways that could be its own. */
export interface DialectCandidate {
  readonly dialect: Dialect;
  readonly records: readonly (readonly string[])[];
  /** The most frequent number of cells in a row. */
  readonly width: number;
  /** The share of rows with that number of cells. */
  readonly share: number;
  /** The same times the share of clean cells. */
  readonly score: number;
}

/** A number, or a text in which neither a quote nor another delimiter was left over. */
function isClean(cell: string, delimiter: string): boolean {
  if (isNumber(cell) || undress(cell) !== undefined) return true;
  if (/^(["']).*\1$/s.test(cell)) return false;
  return !delimiters.some((other) => other !== delimiter && cell.includes(other));
}

function mostFrequent(counts: readonly number[]): { value: number; share: number } {
  const frequencies = new Map<number, number>();
  for (const count of counts) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  const [value = 1, frequency = 0] = [...frequencies].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { value, share: frequency / Math.max(1, counts.length) };
}

/** Cuts the start of a file into rows in one way, and says how well that went. */
export function tryDialect(sample: Buffer, isComplete: boolean, dialect: Dialect): DialectCandidate {
  const bytes = dialect.blanks > 0 ? joinBlanks(sample, dialect) : sample;
  const records = sampleRecords(bytes, isComplete, dialect, scoredRecords);
  const { value: width, share } = mostFrequent(records.map((cells) => cells.length));
  const cells = records.flat();
  const clean = cells.filter((cell) => isClean(cell, dialect.delimiter)).length;
  return { dialect, records, width, share, score: (share * clean) / Math.max(1, cells.length) };
}
