import type { TimeOfDay } from './time-of-day.ts';

/** What a cell says of time: a moment as people at the place wrote it, a time of day, or a length of time. */
export interface Moment {
  /** Since 1970 by the clock of the place or since midnight, in whole seconds where written with them; or a length. */
  readonly milliseconds: number;
  /** What the cell has beyond whole seconds, in milliseconds. */
  readonly fraction: number;
  /** How far the clock of the place was ahead of UTC, in minutes; undefined where the cell does not say. */
  readonly offsetMinutes: number | undefined;
}

export const millisecondsPerDay = 86_400_000;

/**
 * The moment of a day and, where it has one, a time.
 *
 * @param month 1 to 12
 * @returns undefined where the calendar has no such day
 */
export function momentOf(
  year: number,
  month: number,
  day: number,
  time: TimeOfDay | undefined,
): Moment | undefined {
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  const date = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return {
    milliseconds: date.getTime() + (time?.milliseconds ?? 0),
    fraction: time?.fraction ?? 0,
    offsetMinutes: time?.offsetMinutes,
  };
}

/**
 * The year that two digits stand for, as POSIX has it: 69 to 99 are of the twentieth century, 00 to 68 of this one.
 *
 * @example fullYear('07') // 2007
 */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year + (year >= 69 ? 1900 : 2000);
}

/** Milliseconds since 1970 UTC: two moments compare as they followed each other, whatever their clocks showed. */
export function instantOf({ milliseconds, fraction, offsetMinutes = 0 }: Moment): number {
  return milliseconds + fraction - offsetMinutes * 60_000;
}
