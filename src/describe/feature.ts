import { InputError } from '../errors.ts';
import type { Column, NumberColumn, TextColumn } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { textOfValue } from './as-text.ts';
import type { CategoryFeature, DateFeature, NumericFeature, YesNoFeature } from './dataset.ts';
import { type DateForm, dateParser, moments } from './parse-date.ts';
import type { ColumnProfile } from './profile-column.ts';

const millisecondsPerDay = 86_400_000;

/** A column, and the form of its cells where they are dates. */
type MaybeDates = Pick<ColumnProfile, 'column' | 'dateForm'>;

/**
 * The column as a running number: its values, or a date's days since 1970.
 *
 * @throws InputError when a number is too large to compute with
 */
export function numericFeature({ column, dateForm }: MaybeDates): NumericFeature {
  if (column.kind === 'number') {
    refuseHugeNumbers(column);
    return { kind: 'numeric', name: column.name, values: column.values };
  }
  if (dateForm === undefined) throw new Error(`column ${column.name} has no numbers`);
  const values = momentsOf(column, dateForm).map((milliseconds) => milliseconds / millisecondsPerDay);
  return { kind: 'numeric', name: column.name, values, dateForm };
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

/** The column as moments. */
export function dateFeature({ column, dateForm }: MaybeDates): DateFeature {
  if (dateForm === undefined) throw new Error(`column ${column.name} has no dates`);
  const values = momentsOf(column, dateForm);
  const hasTime = values.some((milliseconds) => Math.abs(milliseconds % millisecondsPerDay) > 0);
  return { kind: 'date', name: column.name, values, dateForm, hasTime };
}

/** The dates of a column, in milliseconds since 1970 UTC. */
function momentsOf(column: Column, dateForm: DateForm): Float64Array {
  if (column.kind === 'date') return column.values;
  if (column.kind !== 'text' || dateForm === moments) throw new Error(`column ${column.name} has no dates`);
  const ofLevel = column.levels.map(dateParser(dateForm));
  return Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : (ofLevel[code] as number)));
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
