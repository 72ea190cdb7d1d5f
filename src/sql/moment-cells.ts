import { type DateForm, dateFormOf } from '../describe/dates/date-forms.ts';
import type { Dialect } from '../dialects/contract.ts';

/** How many a second has, of each form that counts moments. */
const countsPerSecond: Readonly<Partial<Record<DateForm, number>>> = {
  'seconds since 1970': 1,
  'milliseconds since 1970': 1e3,
  'microseconds since 1970': 1e6,
  'nanoseconds since 1970': 1e9,
};

/** How many of a form's counts a second has; undefined where its cells are written as dates. */
export function countsSince1970(form: DateForm): number | undefined {
  return countsPerSecond[form];
}

/**
 * A column of dates as its engine's own: one that counts since 1970 is turned into moments. Other forms are ways of
 * writing, and a table that runs SQL has dates as dates: text in their place is its engine's error.
 */
export function momentOf(dialect: Dialect, column: string, form: DateForm): string {
  const counts = countsSince1970(form);
  return counts === undefined ? column : dialect.momentOf(secondsOf(dialect, column, counts));
}

/** Moments as a running number: a date's days since 1970, a time's hours, a duration's seconds. */
export function runningNumber(dialect: Dialect, column: string, form: DateForm): string {
  switch (dateFormOf(form).gives) {
    case 'date':
    case 'month': {
      const counts = countsSince1970(form);
      const seconds =
        counts === undefined ? dialect.epochSeconds(column) : secondsOf(dialect, column, counts);
      return `${seconds} / ${dialect.number(86_400)}`;
    }
    case 'time':
      return `${dialect.clockSeconds(column)} / ${dialect.number(3600)}`;
    case 'duration':
      return dialect.clockSeconds(column);
  }
}

function secondsOf(dialect: Dialect, column: string, counts: number): string {
  return `${dialect.toDouble(column)} / ${dialect.number(counts)}`;
}
