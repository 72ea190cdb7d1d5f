/** A number that may stand for a missing value. */
export interface Sentinel {
  readonly value: number;
  /** How many cells hold it, of how many that are not missing. */
  readonly cells: number;
  readonly present: number;
  /** How far it is from the nearest other number. */
  readonly distance: number;
}

/** A column's least or greatest number, and the others. */
interface Extreme extends Sentinel {
  /** How many cells hold the nearest other number. */
  readonly nearestCells: number;
  /** From the least to the greatest of the others. */
  readonly range: number;
  /** Whether no other number is below zero. */
  readonly isOnlyNegative: boolean;
}

/** So many are looked for in a column, such as -99, -999 and 9999. */
const mostSentinels = 3;
/** A value that stands for missing ones comes again: in so many cells at least, and in this share of them. */
const fewestCells = 3;
const smallestShare = 0.01;
/** With fewer different values beside it, a number is a class rather than a quantity. */
const fewestOthers = 10;
/** How many times the range of all others a number lies away from them to be suspect, whatever it is. */
const farAway = 5;
/** How many times as often as its neighbour a small one comes: the last of a tail is rarer. */
const timesItsNeighbour = 2;
/** Numbers that people choose for the purpose: 99, -999, 888, 9999.99; and below zero -1, -7, -8 and -9. */
const chosen = /^-?(?:([789])\1+|9+\.9+)$|^-[1789]$/;

/**
 * The numbers at the ends of a column that look like codes for a missing value: they come again and again, and
 *
 * - lie farther away from all others than five times their range, or
 * - are such as people choose for the purpose, and lie farther away than their range, or
 * - are such, and the only number below zero.
 *
 * 0 and 1 are none: many quantities are often zero, and shares one.
 */
export function findSentinels(values: Float64Array): Sentinel[] {
  const found: Extreme[] = [];
  while (found.length < mostSentinels) {
    const known = found.map(({ value }) => value);
    const suspect = [extreme(values, known, 1), extreme(values, known, -1)].find(isSuspect);
    if (suspect === undefined) break;
    found.push(suspect);
  }
  return found.map(({ value, cells, present, distance }) => ({ value, cells, present, distance }));
}

function isSuspect(end: Extreme | undefined): end is Extreme {
  if (end === undefined || end.value === 0 || end.value === 1) return false;
  const { value, cells, present, distance, range } = end;
  if (cells < Math.max(fewestCells, smallestShare * present)) return false;
  if (distance > farAway * range) return true;
  if (!chosen.test(String(value))) return false;
  return distance > range || (end.isOnlyNegative && cells >= timesItsNeighbour * end.nearestCells);
}

/**
 * The least number but for the known ones, or with `sign` −1 the greatest; undefined where fewer than ten different others
 * are left.
 */
function extreme(values: Float64Array, known: readonly number[], sign: 1 | -1): Extreme | undefined {
  let [least, cells, nearest, nearestCells] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  let [greatest, present] = [Number.NEGATIVE_INFINITY, 0];
  const different = new Set<number>();
  for (const each of values) {
    if (Number.isNaN(each)) continue;
    present++;
    if (known.includes(each)) continue;
    const value = sign * each;
    if (different.size <= fewestOthers) different.add(value);
    if (value > greatest) greatest = value;
    if (value === least) cells++;
    else if (value === nearest) nearestCells++;
    else if (value < least) [least, cells, nearest, nearestCells] = [value, 1, least, cells];
    else if (value < nearest) [nearest, nearestCells] = [value, 1];
  }
  if (different.size <= fewestOthers) return undefined;
  return {
    value: sign * least,
    cells,
    present,
    distance: nearest - least,
    nearestCells,
    range: greatest - nearest,
    isOnlyNegative: sign === 1 && least < 0 && nearest >= 0,
  };
}
