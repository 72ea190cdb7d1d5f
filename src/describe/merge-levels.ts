import type { Column } from '../sources/contract/table.ts';
import { columnKind } from './column-kind.ts';
import type { Feature } from './dataset.ts';
import { profileColumn } from './profile-column.ts';
import { mergeSpellings } from './spellings.ts';

/**
 * The column with levels that look alike taken for one, where it has levels: ids and dates stay as they are written.
 *
 * @param trainingRows the rows at the start that decide which spelling is the commonest
 * @param isLeading whether no feature stands before the column
 */
export function mergeLevels(column: Column, trainingRows: number, isLeading: boolean): Column {
  if (column.kind !== 'text') return column;
  const { kind } = columnKind(profileColumn(column), isLeading);
  return kind === 'id' || kind === 'date' ? column : mergeSpellings(column, trainingRows);
}

/** The feature, marked so that other tables' levels are taken for one too. */
export function markMerged(feature: Feature): Feature {
  return feature.kind === 'category' || feature.kind === 'yes/no'
    ? { ...feature, mergesSpellings: true }
    : feature;
}
