import { InputError } from '../errors.ts';
import { textOfValue } from '../sources/contract/as-text.ts';
import type { NumberColumn, TextColumn } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { CategoryFeature, DateFeature, Feature, NumericFeature, YesNoFeature } from './dataset.ts';
import { type DateForm, dateFormOf } from './dates/date-forms.ts';
import type { Gives } from './dates/form-definition.ts';
import { millisecondsPerDay } from './dates/moment.ts';
import type { DateReading } from './dates/settle-dates.ts';
import type { ColumnProfile } from './profile-column.ts';

/** What one of a running number is: of a date a day, of a time of day an hour, of a duration a second. */
const millisecondsPerUnit: Readonly<Record<Gives, number>> = {
  date: millisecondsPerDay,
  month: millisecondsPerDay,
  time: 3_600_000,
  duration: 1000,
};

/**
 * The column as a running number.
 *
 * @throws InputError when a number is too large to compute with
 */
export function numericFeature(column: NumberColumn): NumericFeature {
  refuseHugeNumbers(column);
  return { kind: 'numeric', name: column.name, values: column.values };
}

/**
 * Moments as a running number: a date's days since 1970, a time's hours, a duration's seconds.
 *
 * @param milliseconds one a row, NaN where missing
 */
export function momentNumber(name: string, milliseconds: Float64Array, dateForm: DateForm): NumericFeature {
  const unit = millisecondsPerUnit[dateFormOf(dateForm).gives];
  return { kind: 'numeric', name, values: milliseconds.map((value) => value / unit), dateForm };
}

/** The column as 0 and 1, its two values in ascending order. */
export function yesNoFeature({ column, smallSet }: ColumnProfile): YesNoFeature {
  if (column.kind !== 'text') {
    const { kind, name } = column;
    const [no, yes] = smallSet as [number, number];
    const values = column.values.map((value) => (Number.isNaN(value) ? value : value === yes ? 1 : 0));
    return { kind: 'yes/no', name, values, levels: [textOfValue(kind, no), textOfValue(kind, yes)] };
  }
  const { codes, levels } = categoryFeature(column);
  const values = Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code));
  return { kind: 'yes/no', name: column.name, values, levels: [levels[0] as string, levels[1] as string] };
}

/** The column as unordered levels, listed in ascending order. */
export function categoryFeature(texts: TextColumn): CategoryFeature {
  const used = [...new Set(texts.codes)].filter((code) => code >= 0);
  const levels = used.map((code) => texts.levels[code] as string).sort((a, b) => (a < b ? -1 : 1));
  const codeOfLevel = new Map(levels.map((level, code) => [level, code]));
  const codes = texts.codes.map((code) =>
    code < 0 ? code : (codeOfLevel.get(texts.levels[code] as string) as number),
  );
  return { kind: 'category', name: texts.name, codes, levels };
}

/**
 * Moments as a date.
 *
 * @param values milliseconds since 1970 a row, NaN where missing
 * @param dateForm how the column holds them
 */
export function dateFeature(name: string, values: Float64Array, dateForm: DateForm): DateFeature {
  const hasTime = values.some((milliseconds) => Math.abs(milliseconds % millisecondsPerDay) > 0);
  return { kind: 'date', name, values, dateForm, hasTime };
}

/**
 * What is made of a column of dates, times of day or durations.
 *
 * @param withNumber whether a date or a time of day is a running number too, which a duration is alone
 */
export function momentFeatures(name: string, { fit, cells }: DateReading, withNumber: boolean): Feature[] {
  const { form, milliseconds } = fit;
  const values = Float64Array.from(cells.ofRow, (index) => milliseconds[index] ?? Number.NaN);
  const number = momentNumber(name, values, form.name);
  if (form.gives === 'duration') return [number];
  const feature: Feature =
    form.gives === 'time'
      ? { kind: 'time', name, values, dateForm: form.name }
      : dateFeature(name, values, form.name);
  return withNumber ? [feature, number] : [feature];
}

/** Larger numbers than this overflow when they are squared and summed. */
const largest = 1e140;

function refuseHugeNumbers({ name, values }: NumberColumn): void {
  const huge = values.find((value) => Math.abs(value) > largest);
  if (huge === undefined) return;
  throw new InputError(
    `column ${quoteValue(name)} holds ${huge}, too large to compute with (rescale it, or leave it out with --exclude)`,
  );
}
