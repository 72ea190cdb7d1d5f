import { fixed } from '../../text/fixed.ts';

/** Values that are told of a layer. */
const mostValues = 30;

/** The first of many values as text, and how many are left. */
export interface ShownValues {
  readonly texts: readonly string[];
  readonly left: number;
}

/** Numbers such as those of a layer, with two decimals; a unit that is off is plainly 0. */
export function shownValues(values: readonly number[]): ShownValues {
  const texts = values.slice(0, mostValues).map((value) => (value === 0 ? '0' : fixed(value, 2)));
  return { texts, left: values.length - texts.length };
}
