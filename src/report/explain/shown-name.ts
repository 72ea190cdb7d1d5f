import { escapeText } from '../../quote-value.ts';

/**
 * A name from the data, safe to print and at most so many characters. A longer one is cut in its middle, as names of
 * one table often differ in their ends only.
 *
 * @example shownName('total_il_high_credit_limit', 18) // 'total_il_h…t_limit'
 */
export function shownName(name: string, most: number): string {
  const characters = [...escapeText(name.slice(0, longestName))];
  if (characters.length <= most && name.length <= longestName) return characters.join('');
  const end = Math.floor((most - 1) * 0.4);
  const ending = [...escapeText(name.slice(-longestName))].slice(-end);
  return `${characters.slice(0, most - 1 - end).join('')}…${ending.join('')}`;
}

/** What is longer is not looked at as a whole: a cell may hold a book. */
const longestName = 1000;
