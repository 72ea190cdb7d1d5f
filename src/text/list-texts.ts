import { formatCount } from './format.ts';

/**
 * Texts as a sentence lists them, only the first where there are many.
 *
 * @example listTexts(['a', 'b', 'c', 'd'], 2) // 'a, b and 2 more'
 */
export function listTexts(texts: readonly string[], most: number): string {
  const left = texts.length - most;
  const parts = left > 0 ? [...texts.slice(0, most), `${formatCount(left)} more`] : texts;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
