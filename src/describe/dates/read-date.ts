import { type Moment, momentOf } from './moment.ts';
import { readTimeOfDay } from './time-of-day.ts';

const weekday = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? +(?=\w)/i;
const beforeTime = /^(?:T(?=\d)|:(?=\d\d:)|,? +at +|,? +)/i;

/** Year, month from 1 on, and day. */
export type DateParts = readonly [year: number, month: number, day: number];

/**
 * Reads a date that a pattern finds at the start of a cell, perhaps behind a weekday, and a time of day behind it.
 *
 * @param partsOf the parts of the date in what the pattern found
 * @returns undefined where the cell is something else, or the calendar has no such day
 */
export function readDate(
  text: string,
  pattern: RegExp,
  partsOf: (date: RegExpExecArray) => DateParts,
): Moment | undefined {
  const rest = text.replace(weekday, '');
  const date = pattern.exec(rest);
  if (date === null) return undefined;
  const parts = partsOf(date);
  const behind = rest.slice(date[0].length);
  if (behind === '') return momentOf(...parts, undefined);
  const separator = beforeTime.exec(behind);
  const time = separator === null ? undefined : readTimeOfDay(behind.slice(separator[0].length));
  return time === undefined ? undefined : momentOf(...parts, time);
}
