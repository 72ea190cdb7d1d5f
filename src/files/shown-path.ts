import { quoteValue } from '../text/quote-value.ts';

/** Where a path is cut in a message. */
const longestPath = 120;

/** A path inside a message, safe to print. */
export function shownPath(path: string): string {
  return quoteValue(path, longestPath);
}
