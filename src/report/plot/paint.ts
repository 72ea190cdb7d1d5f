import type { Ink, InkedLine } from '../document/plot.ts';

/** How parts of a text are told apart on a terminal; in a file they are left as they are. */
export interface Paint {
  heading(text: string): string;
  /** What speaks for the class, or raises the number. */
  positive(text: string): string;
  /** What speaks against it, or lowers the number. */
  negative(text: string): string;
  faint(text: string): string;
}

/** Wraps a text in a colour of the terminal (ECMA-48, Select Graphic Rendition) and back. */
const wrap =
  (start: number, end: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${start}m${text}\u001b[${end}m`;

export const inColour: Paint = {
  heading: wrap(1, 22),
  positive: wrap(36, 39),
  negative: wrap(33, 39),
  faint: wrap(2, 22),
};

const same = (text: string): string => text;

export const withoutColour: Paint = { heading: same, positive: same, negative: same, faint: same };

/** The numbers of inks on a terminal. */
const codeOfInk: Readonly<Record<Ink, number>> = {
  cyan: 36,
  yellow: 33,
  magenta: 35,
  green: 32,
  blue: 34,
  dim: 2,
};

/** A line of a drawing as text, each run of an ink in its colour where that is wanted. */
export function inkedText(line: InkedLine, isColoured: boolean): string {
  return line
    .map(({ text, ink }) =>
      ink === null || !isColoured ? text : `\u001b[${codeOfInk[ink]}m${text}\u001b[0m`,
    )
    .join('');
}
