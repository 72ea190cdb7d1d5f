import { formatQuantity } from '../text/format.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action } from './dataset.ts';
import { findSentinels, type Sentinel } from './find-sentinels.ts';

/** A column of numbers, whatever is made of it. */
interface NumbersOfColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** Warns of numbers that may stand for a missing value, each once for all columns that hold it. */
export function sentinelActions(columns: readonly NumbersOfColumn[]): Action[] {
  const columnsOf = new Map<number, { readonly name: string; readonly sentinel: Sentinel }[]>();
  for (const { name, values } of columns) {
    for (const sentinel of findSentinels(values)) {
      const known = columnsOf.get(sentinel.value) ?? [];
      columnsOf.set(sentinel.value, [...known, { name, sentinel }]);
    }
  }
  return [...columnsOf].flatMap(([value, [first, ...others]]) => {
    if (first === undefined) return [];
    const { cells, present, distance } = first.sentinel;
    const more =
      others.length === 0 ? '' : `, and so in ${others.length} more column${others.length === 1 ? '' : 's'}`;
    const message =
      `column ${quoteValue(first.name)}: ${cells} of ${present} cells are ${value}, ${formatQuantity(distance)} from the ` +
      `nearest other number${more} (if it means missing, use --missing ${value})`;
    return [{ code: 'sentinel', message, isWarning: true as const }];
  });
}
