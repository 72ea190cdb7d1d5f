import type { Moment } from './moment.ts';

/** What cells of a form tell: a day with or without a time, a month or week only, a time of day, a length of time. */
export type Gives = 'date' | 'month' | 'time' | 'duration';

/** In which order a date of numbers has its day, month and year. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** What is known of a column whose cells can be read in a form. */
export interface FormFacts {
  /** The column's name. */
  readonly name: string;
  /** Cells that are not missing. */
  readonly present: number;
  /** The distinct cells that can be read. */
  readonly texts: readonly string[];
  /** What each of these is, in milliseconds. */
  readonly milliseconds: readonly number[];
}

/** A way to write dates, times of day or durations. */
export interface FormDefinition<Name extends string = string> {
  /** As the user is told it, and saved models keep it. */
  readonly name: Name;
  readonly gives: Gives;
  /** Undefined where another order could not be meant. */
  readonly order: DayOrder | undefined;
  /** The moment that a cell is, undefined where it is none of this form. */
  readonly read: (text: string) => Moment | undefined;
  /** Whether a column is of this form, where being readable does not prove it: a code may look like a date. */
  readonly isLikely: (facts: FormFacts) => boolean;
}

/** The test of a form that nothing else looks like. */
export function always(): boolean {
  return true;
}
