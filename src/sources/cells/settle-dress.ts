import type { UnitEvidence } from './dress-evidence.ts';
import type { Evidence } from './evidence.ts';
import { cellForm } from './number-cell.ts';
import { toleratedBadCells } from './number-column.ts';

const { point, comma, pointGroup, commaGroup } = cellForm;
/** With more units than this, words behind numbers are no units: addresses, names. */
const mostNamedUnits = 6;

/**
 * The units that stand in a column, where there are several and more cells have another than the most frequent one than a
 * column of numbers may hold odd cells; percent is one of them. Nothing can be added up then.
 */
export function mixedUnits({ dress, percents, bare }: Evidence): readonly UnitEvidence[] {
  const [main, ...others] = dress.units.filter(({ unit }) => unit !== '');
  if (main === undefined) return [];
  const odd = others.reduce((sum, { tally }) => sum + tally.cells, dress.strays.cells + percents);
  return odd > toleratedBadCells(bare.cells + dress.cells) ? [main, ...others] : [];
}

/** Whether it is worth telling that a column's units differ: they are few, and stand behind most of its numbers. */
export function hasNamedUnits(evidence: Evidence): boolean {
  const units = mixedUnits(evidence);
  const areUnits = units.every(({ certainCells }) => certainCells > 0) && units.some(({ isWord }) => !isWord);
  return (
    areUnits && units.length <= mostNamedUnits && evidence.bare.count(cellForm.text) < evidence.dress.cells
  );
}

/**
 * The unit whose cells are numbers, beside those that have none; empty where no cell has one, and undefined where what
 * stands around numbers makes them text:
 *
 * - units that differ: dollars and euros are not added up
 * - limits in half of the cells or more: `<=50K` and `>50K` are classes
 * - all of them whole and in parentheses, (415), or with a minus behind: bookkeepers have positive numbers too
 * - 2+ and 2-: grades
 * - letters directly beside digits throughout, such as 12A
 */
export function settleDress(evidence: Evidence): string | undefined {
  const { dress, integers } = evidence;
  if (dress.cells === 0 || mixedUnits(evidence).length > 0) return undefined;
  const main = dress.units.find(({ unit }) => unit !== '');
  const unit = main?.unit ?? '';
  if (main !== undefined && main.certainCells === 0) return undefined;

  const numbers = evidence.bare.cells - evidence.bare.count(cellForm.text) + dress.cells;
  const limits = dress.count('limit') + dress.count('plus-behind');
  if (2 * limits >= numbers) return undefined;
  const minuses = dress.count('minus-behind');
  const isWhole = evidence.tally(unit).count(point, comma, pointGroup, commaGroup) === 0;
  if (isWhole && minuses + dress.count('parentheses') === numbers) return undefined;
  if (minuses > 0 && isWhole && (dress.count('plus-behind') > 0 || !integers.hasTwoDigits)) return undefined;
  return unit;
}
