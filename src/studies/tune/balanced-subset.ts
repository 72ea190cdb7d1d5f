import type { Random } from '../../random/random.ts';
import { shuffle } from '../../random/shuffle.ts';

/**
 * Chooses cells of a grid so that, however many they are, every level of each knob has about as many of them, and every
 * pair of levels of two knobs too: the effect of one knob is then not that of another. Cells are taken one after another,
 * each the one whose levels and pairs of levels were taken least; chance decides among equals.
 *
 * @param levels the level of each knob, cell by cell
 * @param count of cells to choose, the grid's at most
 * @param first the cell that is chosen first
 * @returns cell numbers in the order in which they were chosen
 */
export function balancedSubset(
  levels: readonly (readonly string[])[],
  count: number,
  first: number,
  random: Random,
): number[] {
  const marksOfCell = levels.map(marksOf);
  const sizes = countBy(marksOfCell.flat());
  const taken = new Map<string, number>();
  const rest = shuffle(Int32Array.from(levels.keys()), random);
  const chosen: number[] = [];
  const open = new Set<number>([first, ...rest]);
  while (chosen.length < count && open.size > 0) {
    const cell = chosen.length === 0 ? first : leastTaken([...open]);
    open.delete(cell);
    chosen.push(cell);
    for (const mark of marksOfCell[cell] as string[]) taken.set(mark, (taken.get(mark) ?? 0) + 1);
  }
  return chosen;

  function leastTaken(cells: readonly number[]): number {
    const crowding = cells.map((cell) =>
      (marksOfCell[cell] as string[]).reduce(
        (sum, mark) => sum + (taken.get(mark) ?? 0) / (sizes.get(mark) as number),
        0,
      ),
    );
    return cells[crowding.indexOf(Math.min(...crowding))] as number;
  }
}

/** The levels of a cell and the pairs of them, each named after its knobs. */
function marksOf(levels: readonly string[]): string[] {
  const named = levels.map((level, knob) => `${knob}:${level}`);
  return [...named, ...named.flatMap((one, knob) => named.slice(knob + 1).map((other) => `${one} ${other}`))];
}

function countBy(marks: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
