import { InputError } from '../errors.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action } from './dataset.ts';

/** Where the rows of a target's cells stand. */
export interface RowPlaces {
  /** The row of the table that each was, from 0. */
  readonly sources: Int32Array;
  /** The first of those rows that is a test set's; as many as there are where there is none. */
  readonly trainingEnd: number;
  /** The table that the rows from there on are from, where they are a test set. */
  readonly test: { readonly name: string } | undefined;
}

/**
 * Refuses a number of which not all values have a logarithm.
 *
 * @param tableName of the table that is learned from
 * @throws InputError that names the first value that is not above 0, and its row
 */
export function requirePositive(
  tableName: string,
  columnName: string,
  values: Float64Array,
  { sources, trainingEnd, test }: RowPlaces,
): void {
  const place = values.findIndex((value) => !(value > 0));
  if (place < 0) return;
  const row = sources[place] as number;
  const isTest = test !== undefined && row >= trainingEnd;
  const where = isTest ? `${test.name} row ${row - trainingEnd + 1}` : `${tableName} row ${row + 1}`;
  throw new InputError(
    `${where}, target column ${quoteValue(columnName)}: --log-target needs numbers above 0, found ` +
      `${quoteValue(String(values[place]))} (leave out --log-target, or the rows without such a value)`,
  );
}

/**
 * The refusal of a logarithm of classes.
 *
 * @param place the table and the column, to begin a message with
 * @param isNumber whether the column's cells are numbers
 */
export function noLogarithmOfClasses(place: string, isNumber: boolean): InputError {
  const remedy = isNumber ? 'predict the number with --task regression' : 'name a number with --target';
  return new InputError(
    `${place} is a class, and only a number has the logarithm that --log-target is about (leave it out, or ${remedy})`,
  );
}

/** What is told of a target whose logarithm is learned. */
export function logTargetAction(columnName: string): Action {
  return {
    code: 'log-target',
    message: `${quoteValue(columnName)} is learned as its natural logarithm by both models; predictions are the exponential of theirs and are judged in its own unit (--log-target)`,
  };
}
