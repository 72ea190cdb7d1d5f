import { counted } from '../text/counted.ts';
import { formatNumber } from '../text/format.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action, Feature } from './dataset.ts';
import { dateInWords, monthInWords } from './dates/date-in-words.ts';
import type { DateReading } from './dates/settle-dates.ts';
import { orderAction } from './order-action.ts';

/**
 * What the user should know of a column of dates, times of day or durations: what is made of it, how its order was told,
 * and which of its cells are none.
 *
 * @param features what was made of it; a running number is the second
 * @param sourceRows the row of the table that each row was
 */
export function dateActions(
  reading: DateReading,
  features: readonly Feature[],
  sourceRows: Int32Array,
): Action[] {
  const { name } = features[0] as Feature;
  const order = orderAction(name, reading);
  return [
    useAction(reading, features),
    ...(order === undefined ? [] : [order]),
    ...badCellActions(name, reading, sourceRows),
  ];
}

function useAction(reading: DateReading, [feature, runningNumber]: readonly Feature[]): Action {
  const { form } = reading.fit;
  const name = quoteValue(feature?.name ?? '');
  if (form.gives === 'duration') {
    const [text, milliseconds] = exampleOf(reading);
    const seconds = formatNumber(milliseconds / 1000);
    return { code: 'duration', message: `${name} is a duration: read in seconds, ${text} as ${seconds}` };
  }
  if (form.gives === 'time') {
    const number = runningNumber === undefined ? '' : ', and its hours as a number';
    return { code: 'time', message: `${name} is a time of day: its hour is used, on a circle${number}` };
  }
  const [text] = exampleOf(reading);
  const remedy = isDigits.test(text) ? ' (its day number too with --include)' : '';
  const number = runningNumber === undefined ? remedy : ', and its day number';
  const hasTime = feature?.kind === 'date' && feature.hasTime;
  const parts =
    form.gives === 'month' ? 'month is' : hasTime ? 'month, weekday and hour are' : 'month and weekday are';
  return {
    code: 'date',
    message: `${name} is a date${shownReading(reading)}: its ${parts} used, on a circle${number}`,
  };
}

/** A cell that a reader takes for a number, in quotes. */
const isDigits = /^"[\d.]+"$/;

/** Four digits of their own, which are hardly anything but a year. */
const wholeYear = /(?<!\d)\d{4}(?!\d)/;

/** How the first cell was read, where it does not show its year. */
function shownReading(reading: DateReading): string {
  const { form } = reading.fit;
  const [text, milliseconds] = exampleOf(reading);
  if (wholeYear.test(text)) return '';
  const unit = form.name.endsWith(' since 1970') ? `, in ${form.name} UTC` : '';
  const inWords = form.gives === 'month' ? monthInWords : dateInWords;
  return ` (${text} is ${inWords(milliseconds)}${unit})`;
}

/** The first cell that can be read, quoted, and what it is in milliseconds. */
function exampleOf({ fit, cells }: DateReading): readonly [string, number] {
  const index = fit.milliseconds.findIndex((value) => !Number.isNaN(value));
  return [quoteValue(cells.texts[index] as string), fit.milliseconds[index] as number];
}

function badCellActions(name: string, { fit, cells }: DateReading, sourceRows: Int32Array): Action[] {
  if (fit.badCells === 0) return [];
  const row = cells.ofRow.findIndex((index) => index >= 0 && Number.isNaN(fit.milliseconds[index]));
  const text = quoteValue(cells.texts[cells.ofRow[row] as number] as string);
  const first = `the first ${text} in row ${(sourceRows[row] as number) + 1}`;
  const message = `${quoteValue(name)}: ${counted(fit.badCells, 'cell')} not written ${fit.form.name}, read as missing, ${first}`;
  return [{ code: 'bad-dates', message }];
}
