import { quoteValue } from '../../text/quote-value.ts';

const words: ReadonlyMap<string, string> = new Map([
  ['\t', 'tabs'],
  [' ', 'blanks'],
]);

/** How messages call what parts cells: `","`, or tabs. */
export function shownDelimiter(delimiter: string): string {
  return words.get(delimiter) ?? quoteValue(delimiter);
}
