import { columnsOf } from '../../../text/columns-of.ts';

/**
 * Every figure is this wide, in the units of its drawing: on the narrowest page one is a pixel, on a wider one figures
 * stand side by side or grow.
 */
export const figureWidth = 340;

/** Of all text in figures, in units. */
export const fontSize = 12.5;

/** From a line of text to the next. */
export const lineHeight = 16;

/** What a character takes, on the safe side for the fonts of the usual systems. */
const characterWidth = 7.4;

/** About how wide a text is. */
export function textWidth(text: string): number {
  return columnsOf(text) * characterWidth;
}

/** How many characters fit. */
export function charactersIn(width: number): number {
  return Math.max(1, Math.floor(width / characterWidth));
}

/** A rectangle of the drawing. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
