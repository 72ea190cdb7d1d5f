import { InputError } from '../errors.ts';
import type { NumberColumn } from '../sources/contract/table.ts';
import { quoteValue } from '../text/quote-value.ts';
import { unusableTarget } from './unusable-target.ts';

/** Beyond it, squares of differences would exceed what a double holds; and below its inverse, vanish. */
const largestMagnitude = 1e140;

/**
 * The numbers of a target's cells.
 *
 * @param place the table and the column, to begin a message with
 * @param column without missing cells
 * @param tableRows rows of the table, with a target or without
 * @throws InputError when there is nothing to tell apart, or the numbers are too large or too near each other to square
 */
export function targetNumbers(place: string, { values }: NumberColumn, tableRows: number): Float64Array {
  const huge = values.find((value) => Math.abs(value) > largestMagnitude);
  if (huge !== undefined) {
    throw new InputError(
      `${place} holds ${quoteValue(String(huge))}, and numbers beyond ${largestMagnitude} cannot be squared (use another unit)`,
    );
  }
  if (values.every((value) => value === values[0])) {
    const only = values.length === 0 ? undefined : `one value only, ${quoteValue(String(values[0]))}`;
    throw unusableTarget(place, { only, purpose: 'predict', present: values.length, rows: tableRows });
  }
  const deviation = values.reduce(
    (most, value) => Math.max(most, Math.abs(value - (values[0] as number))),
    0,
  );
  if (deviation < 1 / largestMagnitude) {
    throw new InputError(
      `${place} has values at most ${deviation.toExponential(1)} apart, and such differences cannot be squared (use another unit)`,
    );
  }
  return values;
}
