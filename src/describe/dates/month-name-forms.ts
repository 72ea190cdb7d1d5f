import { always, type FormDefinition } from './form-definition.ts';
import { fullYear, type Moment, momentOf } from './moment.ts';
import { type DateParts, readDate } from './read-date.ts';
import { readTimeOfDay } from './time-of-day.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>\d{4})`;
const shortYear = String.raw`'?(?<year>\d{2})`;
const gap = '[-/., ]*';
const wideGap = '[-/., ]+';

/** Dates whose months are English words, whole or abbreviated, in any case. */
export const monthNameForms = [
  monthNameForm('DD MMM YYYY', `${day}(?: of )?${gap}${month}${gap}${year}`),
  monthNameForm('MMM DD YYYY', `${month}${gap}${day}${wideGap}${year}`),
  monthNameForm('YYYY MMM DD', `${year}${gap}${month}${gap}${day}`),
  monthNameForm('DD MMM YY', `${day}${gap}${month}${gap}${shortYear}`),
  monthNameForm('MMM DD YY', `${month}${gap}${day}${wideGap}${shortYear}`),
  { name: 'MMM DD hh:mm YYYY', gives: 'date', order: undefined, read: readUnixDate, isLikely: always },
  monthForm('MMM YYYY', `${month}${gap}${year}`),
  monthForm('YYYY MMM', `${year}${gap}${month}`),
  monthForm('MMM YY', `${month}(?:-| ?')(?<year>\\d{2})`),
] as const satisfies readonly FormDefinition[];

function monthNameForm<const Name extends string>(name: Name, source: string): FormDefinition<Name> {
  const pattern = new RegExp(`^${source}(?!\\d)`, 'i');
  const read = (text: string) => readDate(text, pattern, partsOf);
  return { name, gives: 'date', order: undefined, read, isLikely: always };
}

function monthForm<const Name extends string>(name: Name, source: string): FormDefinition<Name> {
  const pattern = new RegExp(`^${source}$`, 'i');
  const read = (text: string): Moment | undefined => {
    const found = pattern.exec(text);
    return found === null ? undefined : momentOf(...partsOf(found), undefined);
  };
  return { name, gives: 'month', order: undefined, read, isLikely: always };
}

/** The date behind a pattern's names; a month alone begins with its first day. */
function partsOf({ groups = {} }: RegExpExecArray): DateParts {
  const { year: digits = '', month: word = '', day: number = '1' } = groups;
  return [fullYear(digits), months.indexOf(word.slice(0, 3).toLowerCase()) + 1, Number(number)];
}

/** As Unix's `date`, and Twitter, write it: Sat Jul 28 15:45:00 2018, or with a zone before the year. */
function readUnixDate(text: string): Moment | undefined {
  const found = unixDate.exec(text);
  if (found === null) return undefined;
  const time = readTimeOfDay(found.groups?.time ?? '');
  return time === undefined ? undefined : momentOf(...partsOf(found), time);
}

const unixDate = new RegExp(
  `^(?:[a-z]{3,9},? +)?${month} +${day} +(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?(?: [a-z]{2,3}| [+-]\\d{4})?) +${year}$`,
  'i',
);
