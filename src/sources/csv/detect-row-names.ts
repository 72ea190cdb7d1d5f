import { isNumber } from '../cells/number-cell.ts';

type Records = readonly (readonly string[])[];

/** With fewer rows, one cell too many may be a slip. */
const fewestRows = 3;
const mostRows = 0.98;

/** Whether two cells side by side could be one number with a comma in it: 1 and 5, or 45 and 123. */
function couldBeOneNumber([first = '', second = '']: readonly string[]): boolean {
  return isNumber(first.trim()) && /^\d+%?$/.test(second.trim());
}

/**
 * Whether the rows begin with a name that the header has no cell for, as R's write.table writes them: the header is one
 * cell shorter than the rows, their last cells are not all empty (those are delimiters at the ends of lines), and their
 * first cells differ. Where the first two cells could always be one number with a comma in it, the first must count up.
 *
 * @param delimiter what parts the cells
 */
export function detectRowNames(records: Records, delimiter: string): boolean {
  const [header = [], ...rows] = records;
  const below = rows.filter((cells) => cells.some((cell, j) => cell !== header[j]));
  if (header.length < 2 || below.length < fewestRows) return false;
  const longer = below.filter((cells) => cells.length === header.length + 1);
  if (longer.length < below.length * mostRows) return false;
  if (longer.every((cells) => cells.at(-1)?.trim() === '')) return false;
  const names = longer.map((cells) => cells[0] ?? '');
  if (new Set(names).size < names.length) return false;
  if (delimiter !== ',' || !longer.every(couldBeOneNumber)) return true;
  return names.every((name, i) => i === 0 || Number(name) > Number(names[i - 1]));
}
