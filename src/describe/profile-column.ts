import type { Column, TextColumn } from '../sources/contract/table.ts';
import { presentNumbers } from '../statistics/present-numbers.ts';
import { hasTwins } from '../statistics/sorted-numbers.ts';
import type { DateReading } from './dates/settle-dates.ts';

/** What the tests of a column's kind look at. */
export interface ColumnProfile {
  readonly column: Column;
  readonly rows: number;
  /** Cells that are not missing. */
  readonly present: number;
  /** Distinct values; of numbers no more than `distinctLimit` and one are counted. */
  readonly distinct: number;
  /** The distinct values, in ascending order, where a number column has at most `distinctLimit`. */
  readonly smallSet: readonly number[] | undefined;
  /** Whether every value is a whole number, no two alike, at equal steps: 1, 2, 3, … in any order. */
  readonly runsInSteps: boolean;
  /** Whether no two values are alike. */
  readonly unique: boolean;
  /** How the cells are read, where they are dates, times of day or durations. */
  readonly dates: DateReading | undefined;
}

/** How many distinct numbers are told apart. */
export const distinctLimit = 100;

/**
 * Looks through a column once.
 *
 * @param dates how its cells are read, where they are dates, times of day or durations
 */
export function profileColumn(column: Column, dates?: DateReading): ColumnProfile {
  if (column.kind === 'text') {
    const { present, distinct } = countCodes(column);
    return {
      column,
      rows: column.codes.length,
      present,
      distinct,
      smallSet: undefined,
      runsInSteps: false,
      unique: present > 0 && distinct === present,
      dates,
    };
  }
  const { present, different } = countNumbers(column.values);
  const isSmall = different.size <= distinctLimit;
  const ordered = isSmall && different.size < present ? undefined : uniqueNumbers(column.values);
  return {
    column,
    rows: column.values.length,
    present,
    distinct: different.size,
    smallSet: isSmall ? [...different].sort((a, b) => a - b) : undefined,
    runsInSteps: ordered !== undefined && isRunInSteps(ordered),
    unique: present > 0 && ordered !== undefined,
    dates,
  };
}

function countCodes({ codes, levels }: TextColumn): Pick<ColumnProfile, 'present' | 'distinct'> {
  const isUsed = new Uint8Array(levels.length);
  let present = 0;
  let distinct = 0;
  for (const code of codes) {
    if (code < 0) continue;
    present++;
    if (isUsed[code] === 1) continue;
    isUsed[code] = 1;
    distinct++;
  }
  return { present, distinct };
}

/** How many numbers there are, and which, up to one more than are told apart. */
function countNumbers(values: Float64Array): { readonly present: number; readonly different: Set<number> } {
  const different = new Set<number>();
  let present = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    present++;
    if (different.size <= distinctLimit) different.add(value);
  }
  return { present, different };
}

/** Where two numbers are alike, so many usually hold a pair: to sort them all is for the others. */
const fewNumbers = 50_000;

/** The numbers in ascending order, if no two are alike. */
function uniqueNumbers(values: Float64Array): Float64Array | undefined {
  const few = presentNumbers(values.subarray(0, fewNumbers)).sort();
  if (hasTwins(few)) return undefined;
  if (values.length <= fewNumbers) return few;
  const all = presentNumbers(values).sort();
  return hasTwins(all) ? undefined : all;
}

/** Whether sorted numbers are whole and equally spaced. */
function isRunInSteps(sorted: Float64Array): boolean {
  if (sorted.length < 3) return false;
  const step = (sorted[1] as number) - (sorted[0] as number);
  if (step <= 0 || !Number.isInteger(sorted[0]) || !Number.isInteger(step)) return false;
  for (let index = 1; index < sorted.length; index++) {
    if ((sorted[index] as number) - (sorted[index - 1] as number) !== step) return false;
  }
  return true;
}
