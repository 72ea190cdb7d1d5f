/** The colours of a plot, by their numbers on a terminal (ECMA-48, Select Graphic Rendition). */
const codeOfInk = { cyan: 36, yellow: 33, magenta: 35, green: 32, blue: 34, dim: 2 } as const;

export type Ink = keyof typeof codeOfInk;

/** A grid of characters to draw on. */
export interface Canvas {
  /** Writes a text from a cell to the right; what lies outside the grid is left out. */
  put(column: number, row: number, text: string, ink?: Ink): void;
  /** The character of a cell; a space where nothing was written. */
  at(column: number, row: number): string;
  /** The rows from the top, without spaces at their ends. */
  lines(inColour: boolean): string[];
}

interface Cell {
  readonly character: string;
  readonly ink: Ink | undefined;
}

const blank: Cell = { character: ' ', ink: undefined };

/** Creates an empty canvas of so many columns and rows. */
export function createCanvas(columns: number, rows: number): Canvas {
  const grid = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(blank));
  return {
    put(column, row, text, ink) {
      [...text].forEach((character, index) => {
        const cells = grid[row];
        if (cells?.[column + index] !== undefined) cells[column + index] = { character, ink };
      });
    },
    at: (column, row) => grid[row]?.[column]?.character ?? ' ',
    lines: (inColour) =>
      grid.map((cells) => {
        const end = cells.findLastIndex(({ character }) => character !== ' ') + 1;
        return (inColour ? coloured : plain)(cells.slice(0, end));
      }),
  };
}

function plain(cells: readonly Cell[]): string {
  return cells.map(({ character }) => character).join('');
}

/** Colours each run of cells of one ink. */
function coloured(cells: readonly Cell[]): string {
  let text = '';
  let current: Ink | undefined;
  for (const { character, ink } of cells) {
    if (ink !== current) {
      if (current !== undefined) text += '\u001b[0m';
      if (ink !== undefined) text += `\u001b[${codeOfInk[ink]}m`;
      current = ink;
    }
    text += character;
  }
  return current === undefined ? text : `${text}\u001b[0m`;
}
