import { InputError } from '../errors.ts';
import { asText } from '../sources/contract/as-text.ts';
import type { Column, NumberColumn, TextColumn } from '../sources/contract/table.ts';
import { lookAlikeKey } from '../text/look-alike-key.ts';
import { didYouMean } from '../text/nearest-name.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type CodedClasses, countClasses } from './coded-classes.ts';
import { unusableTarget } from './unusable-target.ts';

/**
 * Turns the target's cells into class codes. Numbers are ordered by size and all others by their characters,
 * so that the order of the rows has no say in it.
 *
 * @param place the table and the column, to begin a message with
 * @param column without missing cells
 * @param tableRows rows of the table, with a target or without
 * @throws InputError when there are fewer than two classes
 */
export function targetClasses(place: string, column: Column, tableRows: number): CodedClasses {
  const { labels, codes } = column.kind === 'number' ? numberClasses(column) : textClasses(asText(column));
  if (labels.length < 2) {
    const only = labels.length === 1 ? `one class only, ${quoteValue(labels[0] as string)}` : undefined;
    throw unusableTarget(place, { only, purpose: 'tell apart', present: codes.length, rows: tableRows });
  }
  return { classes: countClasses(labels, codes), codes };
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

/**
 * One class, told from all the others.
 *
 * @param positive its label
 * @param isMerged whether labels that look alike are taken for one
 * @throws InputError when no class has this label
 */
export function onePositive(
  place: string,
  { classes, codes }: CodedClasses,
  positive: string,
  isMerged: boolean,
): CodedClasses {
  const labels = classes.map(({ label }) => label);
  const key = lookAlikeKey(positive);
  const label = labels.find((known) => known === positive || (isMerged && lookAlikeKey(known) === key));
  if (label === undefined) {
    const known = labels.slice(0, 12).map((one) => quoteValue(one));
    throw new InputError(
      `${place}: --positive ${quoteValue(positive)} is not one of its classes (${didYouMean(positive, labels)}they are ${known.join(', ')})`,
    );
  }
  const positiveCode = labels.indexOf(label);
  const ofPositive = codes.map((code) => (code === positiveCode ? 1 : 0));
  return { codes: ofPositive, classes: countClasses([`not ${label}`, label], ofPositive) };
}
