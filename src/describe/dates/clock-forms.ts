import { always, type FormDefinition, type FormFacts } from './form-definition.ts';
import { type Moment, millisecondsPerDay } from './moment.ts';
import { isDurationName } from './name-words.ts';
import { readTimeOfDay } from './time-of-day.ts';

/** Times of day, and lengths of time. The first hours of a day look like either: then a name decides. */
export const clockForms = [
  {
    name: 'hh:mm',
    gives: 'time',
    order: undefined,
    read: (text) => (/^\d{1,2}:/.test(text) ? readTime(text, false) : undefined),
    isLikely: ({ name, texts }) => !isDurationName(name) && !looksShort(texts),
  },
  {
    name: 'hh:mm AM',
    gives: 'time',
    order: undefined,
    read: (text) => readTime(text, true),
    isLikely: always,
  },
  {
    name: 'hours:minutes:seconds',
    gives: 'duration',
    order: undefined,
    read: (text) => readDuration(text, hoursMinutesSeconds),
    isLikely: (facts) => !isMixed(facts),
  },
  {
    name: 'minutes:seconds',
    gives: 'duration',
    order: undefined,
    read: (text) => readDuration(text, minutesSeconds),
    isLikely: always,
  },
  {
    name: 'PTnHnMnS',
    gives: 'duration',
    order: undefined,
    read: (text) => readDuration(text, isoDuration),
    isLikely: always,
  },
] as const satisfies readonly FormDefinition[];

function readTime(text: string, isTwelveHour: boolean): Moment | undefined {
  const time = readTimeOfDay(text);
  return time?.isTwelveHour === isTwelveHour ? time : undefined;
}

const days = String.raw`(?:(?<days>[+-]?\d+) days?,? +\+?)?`;
const seconds = String.raw`(?<seconds>[0-5]\d(?:[.,]\d+)?)`;
const hoursMinutesSeconds = new RegExp(
  `^${days}(?<sign>[+-]?)(?<hours>\\d+):(?<minutes>[0-5]\\d)(?::${seconds})?$`,
);
const minutesSeconds = new RegExp(
  `^(?<sign>[+-]?)(?:(?<hours>\\d+):(?=\\d\\d:))?(?<minutes>\\d+):${seconds}$`,
);
const isoDuration =
  /^(?<sign>[+-]?)P(?=.*\d)(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:[.,]\d+)?)S)?)?$/;

function readDuration(text: string, pattern: RegExp): Moment | undefined {
  const { groups } = pattern.exec(text) ?? {};
  if (groups === undefined) return undefined;
  const part = (name: string) => Number((groups[name] ?? '0').replace(',', '.'));
  const ofClock = ((part('hours') * 60 + part('minutes')) * 60 + part('seconds')) * 1000;
  const milliseconds = (groups.sign === '-' ? -1 : 1) * (part('days') * millisecondsPerDay + ofClock);
  return { milliseconds, fraction: 0, offsetMinutes: undefined };
}

/** Whether the hours begin at 0, not 00, and never get to 10, as those of lengths do and those of few days. */
function looksShort(texts: readonly string[]): boolean {
  return texts.some((text) => text.startsWith('0:')) && texts.every((text) => text[1] === ':');
}

/** Whether some cells have two parts and others three: two are then minutes and seconds, as players of films write it. */
function isMixed({ texts }: FormFacts): boolean {
  const partsOf = (text: string) => text.split(':').length;
  return new Set(texts.map(partsOf)).size > 1;
}
