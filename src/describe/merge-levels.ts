import type { Column } from '../sources/contract/table.ts';
import { columnKind } from './column-kind.ts';
import type { Feature } from './dataset.ts';
import { profileColumn } from './profile-column.ts';
import { mergeSpellings } from './spellings.ts';

/**
 * The column with levels that look alike taken for one, where it has levels: ids and dates stay as they are written.
 *
 * @param trainingRows the rows at the start that decide which spelling is the commonest
 */
export function mergeLevels(column: Column, trainingRows: number): Column {
  if (column.kind !== 'text') return column;
  const { kind } = columnKind(profileColumn(column));
  return kind === 'id' || kind === 'date' ? column : mergeSpellings(column, trainingRows);
}

/** The feature, marked so that other tables' levels are taken for one too. */
export function markMerged(feature: Feature): Feature {
  return feature.kind === 'category' || feature.kind === 'yes/no'
    ? { ...feature, mergesSpellings: true }
    : feature;
}
