/** The forms of dates that are understood, each with the order of its first three groups. */
const forms = [
  { name: 'YYYY-MM-DD', pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})/, order: 'ymd' },
  { name: 'YYYY/MM/DD', pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})/, order: 'ymd' },
  { name: 'DD.MM.YYYY', pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})/, order: 'dmy' },
  { name: 'MM/DD/YYYY', pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})/, order: 'mdy' },
  { name: 'DD/MM/YYYY', pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})/, order: 'dmy' },
] as const;

/** How a column writes its dates, each with or without a time of day. */
export type WrittenDateForm = (typeof forms)[number]['name'];

/** The form of dates that are not written at all: their source knows them as moments. */
export const moments = 'moments';

/** How a column holds its dates. */
export type DateForm = WrittenDateForm | typeof moments;

const timeOfDay = /^(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Turns a cell into milliseconds since 1970, or NaN where it is not a date of the parser's form. */
export type DateParser = (text: string) => number;

/** The parser of a form. */
export function dateParser(form: WrittenDateForm): DateParser {
  const found = forms.find(({ name }) => name === form);
  if (found === undefined) throw new Error(`no such form of dates: ${form}`);
  return (text) => parseDate(text, found.pattern, found.order);
}

/**
 * Finds the form in which all the texts are dates: 2012-01-31, 2012/01/31, 31.01.2012, 01/31/2012 or 31/01/2012,
 * each with or without a time of day. Where month and day could be either, the month comes first.
 * The time is taken as written: an offset such as +02:00 is accepted and not applied, because the hour
 * of the day that people lived by is what a model can learn from.
 *
 * @returns undefined when no form fits all of them
 */
export function findDateForm(texts: readonly string[]): WrittenDateForm | undefined {
  if (texts.length === 0) return undefined;
  const fits = ({ name }: { readonly name: WrittenDateForm }): boolean => {
    const parse = dateParser(name);
    return texts.every((text) => !Number.isNaN(parse(text)));
  };
  return forms.find(fits)?.name;
}

/** The parser of the form that {@link findDateForm} finds; undefined when no form fits all of the texts. */
export function findDateParser(texts: readonly string[]): DateParser | undefined {
  const form = findDateForm(texts);
  return form === undefined ? undefined : dateParser(form);
}

function parseDate(text: string, pattern: RegExp, order: string): number {
  const date = pattern.exec(text);
  if (date === null) return Number.NaN;
  const time = timeOfDay.exec(text.slice(date[0].length));
  if (time === null) return Number.NaN;
  const part = (letter: string) => Number(date[order.indexOf(letter) + 1]);
  const [year, month, day] = [part('y'), part('m'), part('d')];
  const [hour, minute, second] = [Number(time[1] ?? 0), Number(time[2] ?? 0), Number(time[3] ?? 0)];
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second);
  const moment = new Date(milliseconds);
  const exists =
    moment.getUTCMonth() === month - 1 &&
    moment.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return exists ? milliseconds : Number.NaN;
}
