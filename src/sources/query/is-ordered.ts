import { withoutQuoted } from './without-quoted.ts';

/**
 * Whether a query puts its rows into an order itself: not one of its subqueries, nor one of its windows.
 *
 * @example isOrdered('select * from (select 1 order by 1)') // false
 */
export function isOrdered(query: string): boolean {
  let depth = 0;
  let outside = '';
  for (const character of withoutQuoted(query)) {
    if (character === ')') depth--;
    if (depth === 0) outside += character;
    if (character === '(') depth++;
  }
  return /\border\s+by\b/i.test(outside);
}
