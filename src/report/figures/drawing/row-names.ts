import { group, type Markup } from './markup.ts';
import { nameWithin, textWidth } from './size.ts';
import { labelBeside } from './text.ts';

/** Names from the data take no more than this. */
const widest = 122;

/** What the names of rows take left of a drawing. */
export function widthOfNames(names: readonly string[]): number {
  return Math.min(widest, Math.max(...names.map((name) => textWidth(nameWithin(name, widest))))) + 8;
}

/** A name at the left of each row, cut where it is long. */
export function rowNames(names: readonly string[], toY: (row: number) => number): Markup {
  return group(...names.map((name, row) => labelBeside(0, toY(row), nameWithin(name, widest))));
}
