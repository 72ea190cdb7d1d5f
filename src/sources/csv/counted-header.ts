import type { MissingCells } from '../cells/missing-cells.ts';
import { isNumber } from '../cells/number-cell.ts';

type Records = readonly (readonly string[])[];

/** From so many numbers on, no row of data counts up by chance. */
const certainCount = 10;
/** Two numbers are a point of a curve as well, where there are few rows. */
const fewestRowsOfTwo = 10;
/** A value must come so often before one that is new is strange. */
const usualRepeats = 10;

const isWhole = (cell: string): boolean => /^\d+$/.test(cell);

/** Whether cells are 0, 1, 2, … or 1, 2, 3, … */
function countUp(cells: readonly string[]): boolean {
  const start = Number(cells[0]);
  return cells.length > 1 && start <= 1 && cells.every((cell, i) => cell === String(start + i));
}

/** Whether a whole number is strange above such cells: words, numbers with decimals, or few values that it is none of. */
function isStrangeAbove(below: readonly string[], number: string, missing: MissingCells): boolean {
  const present = below.filter((cell) => !missing.hasText(cell));
  if (present.length === 0) return false;
  const numbers = present.filter(isNumber);
  if (numbers.length < present.length / 2) return true;
  if (numbers.every((cell) => /[.,]\d|e-?\d/i.test(cell))) return true;
  const values = new Set(numbers.map(Number));
  return values.size * usualRepeats <= numbers.length && !values.has(Number(number));
}

/** Whether a word of the first row comes again below it: then it is data. */
function hasKnownWord([first = [], ...below]: Records, missing: MissingCells): boolean {
  return first.some(
    (cell, j) => !isWhole(cell) && !missing.hasText(cell) && below.some((cells) => cells[j] === cell),
  );
}

/**
 * Whether the numbers of a first row count its columns, as pandas writes a table without names: they are 0, 1, 2, … or
 * 1, 2, 3, …, perhaps beside words and a leading cell without a name, and half of them at least do not fit the cells below.
 * Ten numbers and more need no such proof, as long as the next row does not count up too.
 */
export function countsColumns(records: Records, missing: MissingCells): boolean {
  const [first = [], ...below] = records;
  if (below.length === 0) return false;
  const counted = first.flatMap((cell, j) => (isWhole(cell) ? [j] : []));
  const numbers = counted.map((j) => first[j] as string);
  const others = first.filter((cell) => isNumber(cell) && !isWhole(cell));
  if (numbers.length === 2 && below.length < fewestRowsOfTwo) return false;
  if (!countUp(numbers) || others.length > 0 || hasKnownWord(records, missing)) return false;
  const strange = counted.filter((j) =>
    isStrangeAbove(
      below.map((cells) => cells[j] ?? ''),
      first[j] as string,
      missing,
    ),
  );
  if (strange.length >= numbers.length / 2) return true;
  const next = counted.map((j) => Number(below[0]?.[j]));
  const goesOn = next.every((value, i) => i === 0 || value - 1 === next[i - 1]);
  return numbers.length >= certainCount && !goesOn;
}
