import { columnsOf } from './columns-of.ts';
import { escapeText } from './quote-value.ts';

/**
 * A name from the data, safe to print and at most so many columns of a terminal wide. A longer one is cut in its middle,
 * as names of one table often differ in their ends only.
 *
 * @example shownName('total_il_high_credit_limit', 18) // 'total_il_hi…_limit'
 */
export function shownName(name: string, most: number): string {
  const whole = escapeText(name.slice(0, longestName));
  if (columnsOf(whole) <= most && name.length <= longestName) return whole;
  const end = Math.floor((most - 1) * 0.4);
  const ending = fitting([...escapeText(name.slice(-longestName))].reverse(), end).reverse();
  return `${fitting([...whole], most - 1 - end).join('')}…${ending.join('')}`;
}

/** What is longer is not looked at as a whole: a cell may hold a book. */
const longestName = 1000;

/** As many of the first characters as fit so many columns. */
function fitting(characters: readonly string[], columns: number): string[] {
  let left = columns;
  const tooMany = characters.findIndex((character) => {
    left -= columnsOf(character);
    return left < 0;
  });
  return tooMany < 0 ? [...characters] : characters.slice(0, tooMany);
}
