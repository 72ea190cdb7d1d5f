import type { Table, TextColumn } from '../sources/contract/table.ts';
import { counted } from '../text/counted.ts';
import { firstColumns } from '../text/first-columns.ts';
import { quoteValue } from '../text/quote-value.ts';
import type { Action, Feature } from './dataset.ts';
import { findSpellings, listSpellings } from './spellings.ts';

/**
 * What is said of columns whose levels look alike.
 *
 * @param columns as they were read
 * @param isMerged whether such levels were taken for one
 */
export function spellingActions(
  columns: readonly TextColumn[],
  isMerged: boolean,
  trainingRows: number,
): Action[] {
  const messages = columns.flatMap((column) => {
    const groups = findSpellings(column, trainingRows);
    if (groups.length === 0) return [];
    const levels = `levels of ${quoteValue(column.name)} look alike`;
    return isMerged
      ? [`${levels} and are taken for one: ${listSpellings(groups)}`]
      : [`${levels} and are kept apart: ${listSpellings(groups)} (--merge-labels takes them for one)`];
  });
  return limited(isMerged ? 'merged-levels' : 'similar-levels', messages);
}

/**
 * What is said of categories of which a test set has levels that training never saw.
 *
 * @param trainingRows the rows at the start that are learned from
 */
export function newLevelActions(
  features: readonly Feature[],
  trainingRows: number,
  test: Pick<Table, 'name'>,
): Action[] {
  const messages = features.flatMap((feature) => {
    if (feature.kind !== 'category' && feature.kind !== 'yes/no') return [];
    const codes = feature.kind === 'category' ? feature.codes : feature.values;
    const known = new Set<number>(codes.subarray(0, trainingRows));
    const isNew = (code: number): boolean => code >= 0 && !known.has(code);
    const fresh = [...codes.subarray(trainingRows)].filter(isNew);
    if (fresh.length === 0) return [];
    const example = quoteValue(feature.levels[fresh[0] as number] as string);
    const verb = fresh.length === 1 ? 'holds a level' : 'hold levels';
    return [
      `${counted(fresh.length, 'cell')} of ${quoteValue(feature.name)} in ${test.name} ${verb} that training never saw, such as ${example}`,
    ];
  });
  return limited('new-levels', messages);
}

function limited(code: string, messages: readonly string[]): Action[] {
  return firstColumns(messages).map((message) => ({ code, message }));
}
