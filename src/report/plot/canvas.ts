import type { Ink, InkedLine, InkedRun } from '../document/plot.ts';

/** A grid of characters to draw on. */
export interface Canvas {
  /** Writes a text from a cell to the right; what lies outside the grid is left out. */
  put(column: number, row: number, text: string, ink?: Ink | null): void;
  /** The character of a cell; a space where nothing was written. */
  at(column: number, row: number): string;
  /** The rows from the top, without spaces at their ends. */
  lines(): InkedLine[];
}

interface Cell {
  readonly character: string;
  readonly ink: Ink | null;
}

const blank: Cell = { character: ' ', ink: null };

/** Creates an empty canvas of so many columns and rows. */
export function createCanvas(columns: number, rows: number): Canvas {
  const grid = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(blank));
  return {
    put(column, row, text, ink = null) {
      [...text].forEach((character, index) => {
        const cells = grid[row];
        if (cells?.[column + index] !== undefined) cells[column + index] = { character, ink };
      });
    },
    at: (column, row) => grid[row]?.[column]?.character ?? ' ',
    lines: () =>
      grid.map((cells) => {
        const end = cells.findLastIndex(({ character }) => character !== ' ') + 1;
        return runsOf(cells.slice(0, end));
      }),
  };
}

/** Joins neighbours of one ink. */
function runsOf(cells: readonly Cell[]): InkedRun[] {
  const runs: InkedRun[] = [];
  for (const { character, ink } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last.ink === ink) runs[runs.length - 1] = { text: last.text + character, ink };
    else runs.push({ text: character, ink });
  }
  return runs;
}
