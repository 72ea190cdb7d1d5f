import { columnsOf } from '../../../text/columns-of.ts';
import { shownName } from '../../../text/shown-name.ts';

/**
 * Every figure is this wide, in the units of its drawing: on the narrowest page one is a pixel, on a wider one figures
 * stand side by side or grow.
 */
export const figureWidth = 340;

/** Of all text in figures, in units. */
export const fontSize = 12.5;

/** From a line of text to the next. */
export const lineHeight = 16;

/** What a character takes in the widest of the fonts that usual systems have, DejaVu Sans. */
const characterWidth = 7.7;

/** What these take more. */
const wide = /[+−%@mwMW←→≈]/gu;
const wideExtra = 0.6;

/** About how wide a text is, on the safe side. */
export function textWidth(text: string): number {
  const extra = wideExtra * (text.match(wide)?.length ?? 0);
  return (columnsOf(text) + extra) * characterWidth;
}

/** In bold, letters take more. */
const boldShare = 1.15;

/** A name from the data, cut in its middle as far as a width demands. */
export function nameWithin(name: string, width: number, isBold = false): string {
  const room = isBold ? width / boldShare : width;
  let most = Math.max(2, Math.floor(room / characterWidth));
  while (most > 2 && textWidth(shownName(name, most)) > room) most--;
  return shownName(name, most);
}

/** A rectangle of the drawing. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
