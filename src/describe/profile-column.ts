import type { Column } from '../sources/contract/table.ts';
import { presentNumbers } from '../statistics/present-numbers.ts';
import type { DateReading } from './dates/settle-dates.ts';

/** What the tests of a column's kind look at. */
export interface ColumnProfile {
  readonly column: Column;
  readonly rows: number;
  /** Cells that are not missing. */
  readonly present: number;
  /** Distinct values, counted up to `distinctLimit` for numbers. */
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
    const present = column.codes.reduce((count, code) => count + (code >= 0 ? 1 : 0), 0);
    const used = new Set(column.codes.filter((code) => code >= 0));
    return {
      column,
      rows: column.codes.length,
      present,
      distinct: used.size,
      smallSet: undefined,
      runsInSteps: false,
      unique: present > 0 && used.size === present,
      dates,
    };
  }
  const numbers = presentNumbers(column.values).sort();
  const smallSet: number[] = [];
  let distinct = 0;
  for (let index = 0; index < numbers.length; index++) {
    if (index > 0 && numbers[index] === numbers[index - 1]) continue;
    distinct++;
    if (distinct <= distinctLimit) smallSet.push(numbers[index] as number);
  }
  return {
    column,
    rows: column.values.length,
    present: numbers.length,
    distinct,
    smallSet: distinct <= distinctLimit ? smallSet : undefined,
    runsInSteps: isRunInSteps(numbers),
    unique: numbers.length > 0 && distinct === numbers.length,
    dates,
  };
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
