import { InputError } from '../errors.ts';
import type { TextColumn } from '../sources/contract/table.ts';
import { lookAlikeKey } from '../text/look-alike-key.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action } from './dataset.ts';
import { countUnlikeLevels, findSpellings, listSpellings, mergeSpellings } from './spellings.ts';

/** A target's labels, each written in one way, and what was done to that end. */
export interface MergedLabels {
  readonly column: TextColumn;
  readonly actions: readonly Action[];
}

/**
 * Takes labels that look alike for one, which is written as the commonest of them.
 *
 * @param trainingRows the rows at the start of the column that decide which is the commonest
 */
export function mergeTargetSpellings(column: TextColumn, trainingRows: number): MergedLabels {
  const groups = findSpellings(column, trainingRows);
  if (groups.length === 0) return { column, actions: [] };
  const message = `labels of ${quoteValue(column.name)} look alike and are taken for one: ${listSpellings(groups)}`;
  return {
    column: mergeSpellings(column, trainingRows),
    actions: [{ code: 'merged-labels', message }],
  };
}

/**
 * Asks whether labels that look alike are one class. Where one class is told from all others it is only asked about this
 * one; and not at all where even unlike labels are too many.
 *
 * @param place the table and the column, to begin a message with
 * @param mostClasses how many classes can be compared
 * @throws InputError that names the labels and the flags that answer
 */
export function refuseSimilarLabels(
  place: string,
  column: TextColumn,
  positive: string | undefined,
  mostClasses: number,
): void {
  const groups = findSpellings(column);
  const asked =
    positive === undefined
      ? groups
      : groups.filter(([one]) => lookAlikeKey(one?.text ?? '') === lookAlikeKey(positive));
  if (asked.length === 0) return;
  if (positive === undefined && countUnlikeLevels(column) > mostClasses) return;
  throw new InputError(
    `${place} has labels that look alike: ${listSpellings(asked)} (--merge-labels takes them for one, --no-merge-labels keeps them apart)`,
  );
}
