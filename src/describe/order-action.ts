import { quoteValue } from '../text/quote-value.ts';
import type { Action } from './dataset.ts';
import { isOther, type OrderReason } from './dates/choose-order.ts';
import { dateInWords } from './dates/date-in-words.ts';
import type { FormFit } from './dates/fitting-forms.ts';
import type { DayOrder } from './dates/form-definition.ts';
import type { DateReading } from './dates/settle-dates.ts';

const inWords: Readonly<Record<DayOrder, string>> = {
  dmy: 'day first',
  mdy: 'month first',
  ymd: 'year first',
};

const remedies: Readonly<Record<DayOrder, string>> = {
  dmy: 'use --day-first',
  mdy: 'use --no-day-first',
  ymd: 'write years with four digits',
};

const reasons: Readonly<Record<Exclude<OrderReason, 'asked' | 'custom'>, string>> = {
  steps: 'its dates then come at equal steps',
  'day-of-month': 'its dates then are one day of every month',
  'row-order': 'its rows then stand in order',
  years: 'its dates then lie within fewer years',
  'other-columns': 'the dates of other columns are',
};

/** How it was told which number of a column's dates is the day, where that was in doubt or not as asked for. */
export function orderAction(name: string, reading: DateReading): Action | undefined {
  const { fit, rival, reason, refused } = reading;
  const { order } = fit.form;
  if (order === undefined) return undefined;
  const read = `${quoteValue(name)} is read ${inWords[order]}`;
  if (refused !== undefined) {
    const late = firstDate(fit, (milliseconds) => new Date(milliseconds).getUTCDate() > 12);
    const index = late < 0 ? firstDate(fit, () => true) : late;
    const flag = refused === 'dmy' ? '--day-first' : '--no-day-first';
    const example = quoteValue(reading.cells.texts[index] as string);
    return {
      code: 'date-order',
      message: `${read} in spite of ${flag}, which dates such as ${example} do not allow`,
    };
  }
  if (rival?.form.order === undefined || reason === undefined || reason === 'asked') return undefined;
  // Years of two digits stand last, as is usual, and the dates bear it out.
  if (reason === 'years' && order !== 'ymd') return undefined;
  const index = firstDate(fit, (milliseconds, at) => isOther(milliseconds, rival.milliseconds[at]));
  const text = quoteValue(reading.cells.texts[index] as string);
  const date = dateInWords(fit.milliseconds[index] as number);
  const other = dateInWords(rival.milliseconds[index] as number);
  const example = `${text} as ${date} (if it is ${other}, ${remedies[rival.form.order]})`;
  return reason === 'custom'
    ? { code: 'ambiguous-dates', message: `${read}, which its dates leave open: ${example}` }
    : { code: 'date-order', message: `${read}, as ${reasons[reason]}: ${example}` };
}

/** The index of the first date that passes a test. */
function firstDate(
  { milliseconds }: FormFit,
  test: (milliseconds: number, index: number) => boolean,
): number {
  return milliseconds.findIndex((value, index) => !Number.isNaN(value) && test(value, index));
}
