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
