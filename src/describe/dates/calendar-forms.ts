import { always, type DayOrder, type FormDefinition, type FormFacts } from './form-definition.ts';
import { fullYear } from './moment.ts';
import { isDateName, isOtherName } from './name-words.ts';
import { readDate } from './read-date.ts';

/**
 * Dates of numbers. Where day and month could be either, the month is the first of those with slashes, and the day of
 * those with dashes. With points the day is the first, unless it could not be.
 */
export const calendarForms = [
  calendarForm('YYYY-MM-DD', /^(\d{4})-(\d{1,2})-(\d{1,2})/, 'ymd'),
  calendarForm('YYYY/MM/DD', /^(\d{4})\/(\d{1,2})\/(\d{1,2})/, 'ymd'),
  calendarForm('YYYY.MM.DD', /^(\d{4})\.(\d{2})\.(\d{2})/, 'ymd', isLikelyDate),
  calendarForm('DD.MM.YYYY', /^(\d{1,2})\.(\d{1,2})\.(\d{4})/, 'dmy'),
  calendarForm('MM.DD.YYYY', /^(\d{1,2})\.(\d{1,2})\.(\d{4})/, 'mdy', hasLateDay),
  calendarForm('MM/DD/YYYY', /^(\d{1,2})\/(\d{1,2})\/(\d{4})/, 'mdy'),
  calendarForm('DD/MM/YYYY', /^(\d{1,2})\/(\d{1,2})\/(\d{4})/, 'dmy'),
  calendarForm('DD-MM-YYYY', /^(\d{1,2})-(\d{1,2})-(\d{4})/, 'dmy'),
  calendarForm('MM-DD-YYYY', /^(\d{1,2})-(\d{1,2})-(\d{4})/, 'mdy'),
  calendarForm('DD.MM.YY', /^(\d{2})\.(\d{2})\.(\d{2})/, 'dmy', isLikelyDate),
  calendarForm('MM/DD/YY', /^(\d{1,2})\/(\d{1,2})\/(\d{2})/, 'mdy', isLikelyDate),
  calendarForm('DD/MM/YY', /^(\d{1,2})\/(\d{1,2})\/(\d{2})/, 'dmy', isLikelyDate),
  calendarForm('YY/MM/DD', /^(\d{2})\/(\d{1,2})\/(\d{1,2})/, 'ymd', isLikelyDate),
  calendarForm('DD-MM-YY', /^(\d{1,2})-(\d{1,2})-(\d{2})/, 'dmy', isLikelyDate),
  calendarForm('MM-DD-YY', /^(\d{1,2})-(\d{1,2})-(\d{2})/, 'mdy', isLikelyDate),
  calendarForm('YY-MM-DD', /^(\d{2})-(\d{1,2})-(\d{1,2})/, 'ymd', isLikelyDate),
] as const;

function calendarForm<const Name extends string>(
  name: Name,
  pattern: RegExp,
  order: DayOrder,
  isLikely: FormDefinition['isLikely'] = always,
): FormDefinition<Name> {
  const [year, month, day] = [order.indexOf('y') + 1, order.indexOf('m') + 1, order.indexOf('d') + 1];
  const partsOf = (groups: readonly string[]) =>
    [fullYear(groups[year] as string), Number(groups[month]), Number(groups[day])] as const;
  return { name, gives: 'date', order, read: (text) => readDate(text, pattern, partsOf), isLikely };
}

/** So many different dates, or a name, tell dates from sizes such as 10/12/06. */
const fewestDates = 10;

function isLikelyDate({ name, texts }: FormFacts): boolean {
  return isDateName(name) || (texts.length >= fewestDates && !isOtherName(name));
}

function hasLateDay({ milliseconds }: FormFacts): boolean {
  return milliseconds.some((date) => new Date(date).getUTCDate() > 12);
}
