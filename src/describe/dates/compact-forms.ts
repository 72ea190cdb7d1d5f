import { always, type FormDefinition, type FormFacts } from './form-definition.ts';
import { type Moment, momentOf } from './moment.ts';
import { isDateName, isOtherName } from './name-words.ts';
import { readTimeOfDay } from './time-of-day.ts';

/** Dates of digits alone, months of numbers, and the weeks of ISO 8601. */
export const compactForms = [
  { name: 'YYYYMMDD', gives: 'date', order: undefined, read: readDigits, isLikely: isLikelyDigits },
  {
    name: 'YYYYMM',
    gives: 'month',
    order: undefined,
    read: (text) => readMonth(text, /^(?<year>\d{4})(?<month>\d{2})$/),
    isLikely: ({ name }) => isDateName(name),
  },
  {
    name: 'YYYY-MM',
    gives: 'month',
    order: undefined,
    read: (text) => readMonth(text, /^(?<year>\d{4})[-/](?<month>\d{2})$/),
    isLikely: (facts) => isLikelyMonth(facts) && !facts.texts.every(isSeason),
  },
  {
    name: 'MM/YYYY',
    gives: 'month',
    order: undefined,
    read: (text) => readMonth(text, /^(?<month>\d{1,2})[-/](?<year>\d{4})$/),
    isLikely: isLikelyMonth,
  },
  {
    name: 'YYYY-Www',
    gives: 'month',
    order: undefined,
    read: (text) => readWeek(text, /^(\d{4})-?W(\d{2})$/),
    isLikely: always,
  },
  {
    name: 'YYYY-Www-D',
    gives: 'date',
    order: undefined,
    read: (text) => readWeek(text, /^(\d{4})-?W(\d{2})-?([1-7])$/),
    isLikely: always,
  },
] as const satisfies readonly FormDefinition[];

/** Whether a year of four digits is one that tables are about. */
function isUsualYear(year: number): boolean {
  return year >= 1900 && year < 2100;
}

const digits = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/;

function readDigits(text: string): Moment | undefined {
  const found = digits.exec(text);
  if (found === null || !isUsualYear(Number(found[1]))) return undefined;
  const [, year, month, day, hour, minute = '00', second = '00', zone = ''] = found;
  const time = hour === undefined ? undefined : readTimeOfDay(`${hour}:${minute}:${second}${zone}`);
  if (hour !== undefined && time === undefined) return undefined;
  return momentOf(Number(year), Number(month), Number(day), time);
}

/** So many different numbers are not all of them days by chance. */
const fewestDays = 20;

/** A name tells, or many numbers that are all days and of more than one month; ids that count up know no months. */
function isLikelyDigits({ name, texts }: FormFacts): boolean {
  if (isDateName(name)) return true;
  const monthCount = new Set(texts.map((text) => text.slice(0, 6))).size;
  return texts.length >= fewestDays && monthCount > 1 && !isOtherName(name);
}

function readMonth(text: string, pattern: RegExp): Moment | undefined {
  const { year, month } = pattern.exec(text)?.groups ?? {};
  return isUsualYear(Number(year)) ? momentOf(Number(year), Number(month), 1, undefined) : undefined;
}

/** So many different months, or a name, tell them from a code or a fraction. */
const fewestMonths = 4;

function isLikelyMonth({ name, texts }: FormFacts): boolean {
  return isDateName(name) || (texts.length >= fewestMonths && !isOtherName(name));
}

/** A season such as 2008-09, which ends in the year after. */
function isSeason(text: string): boolean {
  return Number(text.slice(5)) === (Number(text.slice(0, 4)) + 1) % 100;
}

/** The day of a week; its Monday unless it says which. The fourth of January always lies in the first week. */
function readWeek(text: string, pattern: RegExp): Moment | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [year, week, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  if (week < 1 || week > 53) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const daysAfterMonday = (fourth.getUTCDay() + 6) % 7;
  const milliseconds = Date.UTC(year, 0, 4 - daysAfterMonday + 7 * (week - 1) + day - 1);
  return { milliseconds, fraction: 0, offsetMinutes: undefined };
}
