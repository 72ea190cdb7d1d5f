import { counted } from './counted.ts';

/** How many columns are told of one by one. */
const mostColumns = 5;

/** Messages that are about a column each: the first five, and how many more there are. */
export function firstColumns(messages: readonly string[]): string[] {
  const more = messages.length - mostColumns;
  const shown = messages.slice(0, mostColumns);
  return more > 0 ? [...shown, `and ${counted(more, 'more column')} likewise`] : shown;
}
