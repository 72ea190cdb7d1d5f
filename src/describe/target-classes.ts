import { InputError } from '../errors.ts';
import type { Column, NumberColumn, TextColumn } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { asText } from './as-text.ts';
import type { ClassTarget } from './dataset.ts';

/** More classes than this are refused: their softmax would have more weights than most tables have rows. */
const mostClasses = 100;

/**
 * Turns the target's cells into class codes. Numbers are ordered by size and all others by their characters,
 * so that the order of the rows has no say in it.
 *
 * @param place the table and the column, to begin a message with
 * @param positive the class to tell from all the others, where a yes/no question is asked
 * @throws InputError when the cells are no usable classes
 */
export function targetClasses(
  place: string,
  column: Column,
  positive: string | undefined,
): Pick<ClassTarget, 'classes' | 'codes'> {
  const { labels, codes } = column.kind === 'number' ? numberClasses(column) : textClasses(asText(column));
  if (labels.length < 2) {
    const only = labels.length === 1 ? `has one class only, ${quoteValue(labels[0] as string)}` : 'is empty';
    throw new InputError(`${place} ${only}: there is nothing to tell apart (choose another with --target)`);
  }
  const target = { classes: countClasses(labels, codes), codes };
  if (positive !== undefined) return onePositive(place, target, positive);
  if (labels.length > mostClasses) {
    throw new InputError(
      `${place} has ${labels.length} classes, and at most ${mostClasses} can be compared (choose another with --target)`,
    );
  }
  return target;
}

interface LabelledCodes {
  readonly labels: readonly string[];
  readonly codes: Int32Array;
}

function textClasses(column: TextColumn): LabelledCodes {
  const used = [...new Set(column.codes)].map((code) => column.levels[code] as string);
  const labels = used.sort((a, b) => (a < b ? -1 : 1));
  const codeOfLabel = new Map(labels.map((label, code) => [label, code]));
  const codeOfLevel = column.levels.map((level) => codeOfLabel.get(level) ?? -1);
  return { labels, codes: column.codes.map((level) => codeOfLevel[level] as number) };
}

function numberClasses(column: NumberColumn): LabelledCodes {
  const values = Float64Array.from(new Set(column.values)).sort();
  const codeOfValue = new Map(Array.from(values, (value, code) => [value, code]));
  return {
    labels: Array.from(values, String),
    codes: Int32Array.from(column.values, (value) => codeOfValue.get(value) as number),
  };
}

function countClasses(labels: readonly string[], codes: Int32Array): ClassTarget['classes'] {
  const rows = new Array<number>(labels.length).fill(0);
  for (const code of codes) rows[code] = (rows[code] as number) + 1;
  return labels.map((label, code) => ({ label, rows: rows[code] as number }));
}

function onePositive(
  place: string,
  target: Pick<ClassTarget, 'classes' | 'codes'>,
  positive: string,
): Pick<ClassTarget, 'classes' | 'codes'> {
  const positiveCode = target.classes.findIndex(({ label }) => label === positive);
  if (positiveCode < 0) {
    const known = target.classes.slice(0, 12).map(({ label }) => quoteValue(label));
    throw new InputError(
      `${place}: --positive ${quoteValue(positive)} is not one of its classes (they are ${known.join(', ')})`,
    );
  }
  const codes = target.codes.map((code) => (code === positiveCode ? 1 : 0));
  return { codes, classes: countClasses([`not ${positive}`, positive], codes) };
}
