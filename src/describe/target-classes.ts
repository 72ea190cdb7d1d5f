import { InputError } from '../errors.ts';
import { quoteValue } from '../quote-value.ts';
import type { Column, NumberColumn, TextColumn } from '../read/table.ts';
import type { ClassTarget } from './dataset.ts';
import { profileColumn } from './profile-column.ts';

/** More classes than this are refused: their softmax would have more weights than most tables have rows. */
const mostClasses = 100;

/**
 * Turns the target's cells into class codes. Text classes are ordered by their characters and numbers by size,
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
  const { labels, codes } = column.kind === 'text' ? textClasses(column) : numberClasses(place, column);
  if (labels.length < 2) {
    const only = labels.length === 1 ? `has one class only, ${quoteValue(labels[0] as string)}` : 'is empty';
    throw new InputError(`${place} ${only}: there is nothing to tell apart (choose another with --target)`);
  }
  if (labels.length > mostClasses) throw tooManyClasses(place, labels.length);
  const target = { classes: countClasses(labels, codes), codes };
  return positive === undefined ? target : onePositive(place, target, positive);
}

function tooManyClasses(place: string, count: number): InputError {
  return new InputError(
    `${place} has ${count} classes, and at most ${mostClasses} can be compared (choose another with --target)`,
  );
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

function numberClasses(place: string, column: NumberColumn): LabelledCodes {
  const { smallSet, distinct } = profileColumn(column);
  if (smallSet === undefined) throw tooManyClasses(place, distinct);
  const codeOfValue = new Map(smallSet.map((value, code) => [value, code]));
  return {
    labels: smallSet.map(String),
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
