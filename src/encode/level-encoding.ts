import type { CategoryFeature } from '../describe/dataset.ts';

/** What is learned of a category: one encoded column a level. */
export interface LevelEncoding {
  readonly kind: 'levels';
  /** The label of each encoded column. */
  readonly labels: readonly string[];
  /** Level code → encoded column, −1 for a level that the training rows do not have and nothing stands for. */
  readonly columnOfCode: Int32Array;
  /** The encoded column of a level that is met only later, −1 where no levels are pooled. */
  readonly rareColumn: number;
  /** The encoded column of a missing cell, −1 where the training rows had none. */
  readonly missingColumn: number;
}

/** A category keeps this many levels of its own at most; the rarer ones share a column. */
export const mostLevels = 50;

/** Labels of the columns that stand for no level of the data. */
export const rareLabel = '(rare)';
export const missingLabel = '(missing)';

/**
 * Learns which levels the training rows have. Levels keep their order; above {@link mostLevels} the rarest share a
 * column, in which a level that is met only later is counted too.
 *
 * @param rows the training rows
 */
export function learnLevels(feature: CategoryFeature, rows: Int32Array): LevelEncoding {
  const counts = new Float64Array(feature.levels.length);
  let missing = 0;
  for (const row of rows) {
    const code = feature.codes[row] as number;
    if (code < 0) missing++;
    else counts[code] = (counts[code] as number) + 1;
  }
  const present = [...counts.keys()].filter((code) => (counts[code] as number) > 0);
  const byCount = present.toSorted((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const kept = present.length > mostLevels ? byCount.slice(0, mostLevels - 1).sort((a, b) => a - b) : present;
  const labels = kept.map((code) => feature.levels[code] as string);
  const rareColumn = present.length > mostLevels ? labels.push(rareLabel) - 1 : -1;
  const missingColumn = missing > 0 ? labels.push(missingLabel) - 1 : -1;
  const columnOfCode = new Int32Array(feature.levels.length).fill(rareColumn);
  kept.forEach((code, column) => {
    columnOfCode[code] = column;
  });
  return { kind: 'levels', labels, columnOfCode, rareColumn, missingColumn };
}

/** The encoded column of a cell, −1 where nothing stands for it: a code beyond the learned levels is one met later. */
export function columnOfLevel(encoding: LevelEncoding, code: number): number {
  return code < 0 ? encoding.missingColumn : (encoding.columnOfCode[code] ?? encoding.rareColumn);
}
