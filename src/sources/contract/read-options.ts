import { InputError } from '../../errors.ts';
import { quoteValue } from '../../text/quote-value.ts';

/** How rows are drawn from a table that has more of them. */
export interface SampleRequest {
  readonly rows: number;
  readonly seed: number;
  /** The index of the column whose values keep their shares. */
  targetOf(table: { readonly name: string; readonly columns: readonly { readonly name: string }[] }): number;
}

/** What the user may say about a file; everything left out is detected. */
export interface ReadOptions {
  /** What separates the cells of a row; `tab` and `\t` are the tab character, `space` and ` ` blanks in any number. */
  readonly delimiter?: string;
  /** Whether the first row names the columns. */
  readonly header?: boolean;
  /** An encoding's name, such as `utf-8`, `utf-16le` or `windows-1252`. */
  readonly encoding?: string;
  /** Further cells that stand for a missing value; words in any case, numbers by their value (99 is also 99.0). */
  readonly missing?: readonly string[];
  /** Words that would stand for a missing value, such as NA, and are values in columns of text; in any case. */
  readonly keep?: readonly string[];
  /** What stands before the decimals of every number: `point` or `comma`. */
  readonly decimal?: 'point' | 'comma';
  /** The sheet of a workbook, by its name or its number from 1 on; the first that holds cells where absent. */
  readonly sheet?: string;
  /** The table of a database; its only one where absent. */
  readonly table?: string;
  /** One `select`, whose rows are the table. */
  readonly query?: string;
  /** Folders and files that a query may read, beside what is below the current folder. */
  readonly allowPaths?: readonly string[];
  /** What becomes of a table with more rows than this; all are read where absent. */
  readonly sample?: SampleRequest;
  /** Leave out rows with a wrong number of cells instead of refusing the file. */
  readonly skipBadRows?: boolean;
  /** Ends the reading early, by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The delimiter the user asked for; a space stands for blanks in any number.
 *
 * @throws InputError when no row could be cut with it.
 */
export function requestedDelimiter(delimiter: string): string {
  if (delimiter === 'tab' || delimiter === '\\t') return '\t';
  if (delimiter === 'space') return ' ';
  if (delimiter === '' || /["'\r\n#\0]/.test(delimiter)) {
    throw new InputError(
      `the delimiter ${quoteValue(delimiter)} cannot separate cells (use one such as "," ";" "|" or tab)`,
    );
  }
  return delimiter;
}

/** The decimal mark the user asked for; undefined where it is to be detected. */
export function requestedDecimal(decimal: ReadOptions['decimal']): '.' | ',' | undefined {
  if (decimal === undefined) return undefined;
  return decimal === 'comma' ? ',' : '.';
}
