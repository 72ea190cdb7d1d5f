import { detectBlanks, holdsRunsOfNumbers } from './detect-blanks.ts';
import { type DialectCandidate, delimiters, tryDialect } from './dialect-candidate.ts';
import { sampleRecords } from './sample-records.ts';

function best(candidates: readonly DialectCandidate[]): DialectCandidate | undefined {
  return [...candidates].sort((a, b) => b.score - a.score || b.width - a.width)[0];
}

/**
 * A line such as `#id,age` is the header when it is the only one of its kind, but for errors of a spreadsheet such as
 * `#N/A`, and has as many cells as the rows.
 */
function isHashHeader(text: string, sample: Buffer, { dialect, width }: DialectCandidate): boolean {
  if (width < 2 || !/^#\S/.test(text) || /[\r\n]#(?!N\/A|[A-Z\d/]+[!?])/.test(text)) return false;
  const [first] = sampleRecords(sample, true, { ...dialect, hasComments: false }, 1);
  return first?.length === width;
}

/** Lines that begin with `#`, and no blank behind it, are data when most lines do that follow the first one without it. */
function hasHashData(text: string): boolean {
  const first = text.search(/(?<=^|[\r\n])[^#\r\n]/);
  const starts = first < 0 ? [] : (text.slice(first).match(/(?<=[\r\n])[^\r\n]{1,2}/g) ?? []);
  return starts.filter((start) => /^#[^\s#]/.test(start)).length > starts.length / 2;
}

/** Rows that tabs cut into fewer of one width than this may have blanks in their place now and then. */
const mostRows = 0.9;

/** Whether a delimiter is not to be doubted: it leaves no runs of numbers in its cells, and tabs cut all rows alike. */
function isSound(table: DialectCandidate): boolean {
  if (table.dialect.delimiter === '\t' && table.share < mostRows) return false;
  return !holdsRunsOfNumbers(table);
}

/** Blanks part the cells where no delimiter does, or none that is sound. */
function choose(
  candidates: readonly DialectCandidate[],
  findBlanks: () => DialectCandidate | undefined,
): DialectCandidate | undefined {
  const tables = candidates.filter(({ width, records }) => width > 1 && (records[0]?.length ?? 0) > 1);
  const titled = candidates.filter(({ width, score }) => width > 2 && score > 0.8);
  const table = best(tables) ?? best(titled);
  if (table !== undefined && isSound(table)) return table;
  const lists = candidates.filter(({ width }) => width === 1).sort((a, b) => b.share - a.share);
  return findBlanks() ?? table ?? lists[0] ?? best(candidates);
}

/**
 * Finds out how a file writes rows, by parsing its start in each of the usual ways. The best way cuts most rows into the
 * same number of cells, two or more, and leaves the fewest cells with a delimiter or a quote in them (after van den Burg,
 * Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019). Where the first row has a
 * single cell, so has the table, unless the rows agree on three or more, or blanks part them into columns of numbers.
 *
 * @param delimiter what parts the cells, where that is known; a space stands for blanks in any number
 */
export function detectDialect(sample: Buffer, isComplete: boolean, delimiter?: string): DialectCandidate {
  const text = sample.toString();
  const hasComments = !hasHashData(text);
  const findBlanks = () => detectBlanks(sample, isComplete, hasComments, delimiter === ' ');
  const quotes = /(?:^|[,;|\t\r\n]) ?'/.test(text) ? ['"', "'"] : ['"'];
  const usual = delimiter === undefined ? delimiters : delimiter === ' ' ? [] : [delimiter];
  const candidates = usual.flatMap((each) =>
    quotes.map((quote) => tryDialect(sample, isComplete, { delimiter: each, blanks: 0, quote, hasComments })),
  );
  const chosen = choose(
    candidates,
    delimiter === undefined || delimiter === ' ' ? findBlanks : () => undefined,
  );
  if (chosen === undefined) throw new Error('no dialect was tried');
  if (!isHashHeader(text, sample, chosen)) return chosen;
  return { ...chosen, dialect: { ...chosen.dialect, hasComments: false } };
}
