import { InputError } from '../errors.ts';
import { quoteValue } from '../quote-value.ts';
import type { NumberColumn } from '../read/table.ts';

/** Beyond it, squares of differences would exceed what a double holds. */
const largestMagnitude = 1e140;

/**
 * The numbers of a target's cells.
 *
 * @param place the table and the column, to begin a message with
 * @param column without missing cells
 * @throws InputError when there is nothing to tell apart, or a number is too large to be squared
 */
export function targetNumbers(place: string, { values }: NumberColumn): Float64Array {
  const huge = values.find((value) => Math.abs(value) > largestMagnitude);
  if (huge !== undefined) {
    throw new InputError(
      `${place} holds ${quoteValue(String(huge))}, and numbers beyond ${largestMagnitude} cannot be squared (use another unit)`,
    );
  }
  if (values.every((value) => value === values[0])) {
    const only = values.length === 0 ? 'is empty' : `has one value only, ${quoteValue(String(values[0]))}`;
    throw new InputError(`${place} ${only}: there is nothing to predict (choose another with --target)`);
  }
  return values;
}
