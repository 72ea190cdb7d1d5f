import { CsvError } from 'csv-parse';
import { undress } from './dressed-cell.ts';
import { formOf, isNumberForm } from './number-cell.ts';
import { type Dialect, RecordParser } from './record-parser.ts';

const delimiters = [',', ';', '\t', '|'];
const scoredRecords = 200;
const sliceBytes = 4096;

interface Candidate {
  readonly dialect: Dialect;
  readonly records: readonly (readonly string[])[];
  /** The most frequent number of cells in a row. */
  readonly width: number;
  /** The share of rows with that number of cells. */
  readonly share: number;
  /** The same times the share of clean cells. */
  readonly score: number;
}

/** The rows at the start of a file, up to the first that is not whole or cannot be parsed. */
export function sampleRecords(
  sample: Buffer,
  isComplete: boolean,
  dialect: Dialect,
  maximum: number,
): string[][] {
  const records: string[][] = [];
  const parser = new RecordParser(dialect, (cells) => records.push(cells));
  try {
    for (let start = 0; start < sample.length && records.length < maximum; start += sliceBytes) {
      parser.feed(sample.subarray(start, start + sliceBytes));
    }
    if (isComplete && records.length < maximum) parser.finish();
  } catch (error) {
    // The rows before it are still a sample; reading the whole file will report the place.
    if (!(error instanceof CsvError)) throw error;
  }
  return records.slice(0, maximum);
}

/** A number, or a text in which neither a quote nor another delimiter was left over. */
function isClean(cell: string, delimiter: string): boolean {
  if (isNumberForm(formOf(cell)) || undress(cell) !== undefined) return true;
  if (/^(["']).*\1$/s.test(cell)) return false;
  return !delimiters.some((other) => other !== delimiter && cell.includes(other));
}

function mostFrequent(counts: readonly number[]): { value: number; share: number } {
  const frequencies = new Map<number, number>();
  for (const count of counts) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  const [value = 1, frequency = 0] = [...frequencies].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { value, share: frequency / Math.max(1, counts.length) };
}

function evaluate(sample: Buffer, isComplete: boolean, dialect: Dialect): Candidate {
  const records = sampleRecords(sample, isComplete, dialect, scoredRecords);
  const { value: width, share } = mostFrequent(records.map((cells) => cells.length));
  const cells = records.flat();
  const clean = cells.filter((cell) => isClean(cell, dialect.delimiter)).length;
  return { dialect, records, width, share, score: (share * clean) / Math.max(1, cells.length) };
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => b.score - a.score || b.width - a.width)[0];
}

/** A line such as `#id,age` is the header when it is the only one of its kind and has as many cells as the rows. */
function isHashHeader(text: string, sample: Buffer, { dialect, width }: Candidate): boolean {
  if (width < 2 || !/^#\S/.test(text) || /[\r\n]#/.test(text)) return false;
  const [first] = sampleRecords(sample, true, { ...dialect, hasComments: false }, 1);
  return first?.length === width;
}

/** Lines that begin with `#` are data when most lines do that follow the first one without it. */
function hasHashData(text: string): boolean {
  const first = text.search(/(?<=^|[\r\n])[^#\r\n]/);
  const starts = first < 0 ? [] : (text.slice(first).match(/(?<=[\r\n])[^\r\n]/g) ?? []);
  return starts.filter((start) => start === '#').length > starts.length / 2;
}

/**
 * Finds out how a file writes rows, by parsing its start in each of the usual ways. The best way cuts most rows into the
 * same number of cells, two or more, and leaves the fewest cells with a delimiter or a quote in them (after van den Burg,
 * Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019). Where the first row has a
 * single cell, so has the table, unless the rows agree on three or more.
 */
export function detectDialect(sample: Buffer, isComplete: boolean, delimiter?: string): Dialect {
  const text = sample.toString();
  const hasComments = !hasHashData(text);
  const quotes = /(?:^|[,;|\t\r\n]) ?'/.test(text) ? ['"', "'"] : ['"'];
  const candidates = (delimiter === undefined ? delimiters : [delimiter]).flatMap((each) =>
    quotes.map((quote) => evaluate(sample, isComplete, { delimiter: each, quote, hasComments })),
  );
  const tables = candidates.filter(({ records, width }) => width > 1 && (records[0]?.length ?? 0) > 1);
  const titled = candidates.filter(({ width, score }) => width > 2 && score > 0.8);
  const lists = candidates.filter(({ width }) => width === 1).sort((a, b) => b.share - a.share);
  const chosen = best(tables) ?? best(titled) ?? lists[0] ?? best(candidates);
  if (chosen === undefined) return { delimiter: delimiter ?? ',', quote: '"', hasComments };
  return isHashHeader(text, sample, chosen) ? { ...chosen.dialect, hasComments: false } : chosen.dialect;
}
