import { sum } from 'd3-array';
import { textOfValue } from '../../sources/contract/as-text.ts';
import type { Column, TextColumn, ValueColumn } from '../../sources/contract/table.ts';

/** The different cells of a column, as text. */
export interface DistinctCells {
  readonly texts: readonly string[];
  /** How many rows hold each of them. */
  readonly counts: readonly number[];
  /** Which of them each row holds, −1 where the cell is missing. */
  readonly ofRow: Int32Array;
  /** Cells that are not missing. */
  readonly present: number;
}

/** Collects the different cells of a column, in the order of their first rows. */
export function distinctCells(column: Column): DistinctCells {
  return column.kind === 'text' ? distinctTexts(column) : distinctValues(column);
}

function distinctTexts({ codes, levels }: TextColumn): DistinctCells {
  const indexOfCode = new Int32Array(levels.length).fill(-1);
  const texts: string[] = [];
  const counts: number[] = [];
  const ofRow = codes.map((code) => {
    if (code < 0) return -1;
    let index = indexOfCode[code] as number;
    if (index < 0) {
      index = texts.push(levels[code] as string) - 1;
      indexOfCode[code] = index;
      counts.push(0);
    }
    counts[index] = (counts[index] as number) + 1;
    return index;
  });
  return { texts, counts, ofRow, present: sum(counts) };
}

function distinctValues({ kind, values }: ValueColumn): DistinctCells {
  const indexOfValue = new Map<number, number>();
  const counts: number[] = [];
  const ofRow = Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return -1;
    const index = indexOfValue.get(value) ?? counts.push(0) - 1;
    indexOfValue.set(value, index);
    counts[index] = (counts[index] as number) + 1;
    return index;
  });
  return {
    texts: Array.from(indexOfValue.keys(), (value) => textOfValue(kind, value)),
    counts,
    ofRow,
    present: sum(counts),
  };
}
