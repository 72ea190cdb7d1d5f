import type { Random } from '../random/random.ts';
import { shuffle } from '../random/shuffle.ts';
import type { Split } from './split.ts';

/**
 * Deals whole groups of rows to folds, so that no group (a patient, a household) is on both sides: the larger groups
 * first, each to the fold that has the fewest rows so far, in an order that the random source decides among groups of
 * one size.
 *
 * @param groups the group of each row, 0 … groupCount − 1, at least as many groups as folds
 */
export function groupFolds(groups: Int32Array, groupCount: number, folds: number, random: Random): Split[] {
  const sizes = new Int32Array(groupCount);
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1;
  const dealt = Array.from(shuffle(Int32Array.from(sizes.keys()), random));
  dealt.sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  const foldRows = new Array<number>(folds).fill(0);
  const foldOfGroup = new Int32Array(groupCount);
  for (const group of dealt) {
    const fold = foldRows.indexOf(Math.min(...foldRows));
    foldOfGroup[group] = fold;
    foldRows[fold] = (foldRows[fold] as number) + (sizes[group] as number);
  }
  const rows = Int32Array.from(groups.keys());
  const isIn = (row: number, fold: number): boolean => foldOfGroup[groups[row] as number] === fold;
  return foldRows.map((_, fold) => ({
    train: rows.filter((row) => !isIn(row, fold)),
    test: rows.filter((row) => isIn(row, fold)),
  }));
}
