import type { TextColumn } from '../sources/contract/table.ts';
import { isSentence } from './column-kind.ts';

/** A code: letters, if any, and then a number: C-0012. */
const counted = /^(\p{L}*)[ _#-]?\d+$/u;

/**
 * Whether a column of text may hold quantities that were not understood: most of its cells have digits in them and
 * are no sentences, and they are no codes: alike but for their digits and letters, or one word with a number behind.
 *
 * @returns a cell with digits, to show; undefined where it holds none or codes
 */
export function hiddenNumber({ codes, levels }: TextColumn): string | undefined {
  const hasDigit = levels.map((level) => /\d/.test(level) && !isSentence(level));
  const present = codes.filter((code) => code >= 0);
  const withDigits = present.filter((code) => hasDigit[code]);
  if (
    2 * withDigits.length <= present.length ||
    areCodes([...new Set(present)].map((code) => levels[code] ?? ''))
  )
    return undefined;
  return levels[withDigits[0] ?? 0];
}

function areCodes(texts: readonly string[]): boolean {
  const first = texts[0] ?? '';
  const word = counted.exec(first)?.[1];
  const isCounted = (text: string): boolean => counted.exec(text)?.[1] === word;
  return (
    texts.every((text) => shapeOf(text) === shapeOf(first)) || (word !== undefined && texts.every(isCounted))
  );
}

function shapeOf(text: string): string {
  return text.replace(/\p{L}/gu, 'a').replace(/\d/g, '0');
}
