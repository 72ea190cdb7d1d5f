import type { Label } from '../../plot/round-labels.ts';
import { type Area, figureWidth, lineHeight } from './size.ts';

/** How drawings of one kind stand in a figure: one alone, or several beside and below each other. */
export interface Panels {
  /** Of each panel's drawing, without its title and axes. */
  readonly areas: readonly Area[];
  readonly height: number;
}

/** Left of a panel for the labels of an axis of shares. */
const widthOfShares = 50;
/** Between panels. */
const gap = 10;

/**
 * Lays out square panels with a line for a title above each and its axis below: one for the labels, and a second for the
 * title of a panel that stands alone.
 *
 * @param top of the first row
 * @param axisWidth left of a panel for the labels of its axis
 */
export function layoutPanels(count: number, top: number, axisWidth = widthOfShares): Panels {
  const columns = count === 1 ? 1 : 2;
  const width = (figureWidth - gap * (columns - 1)) / columns;
  const side = Math.min(count === 1 ? 250 : width, width - axisWidth - 4);
  const heightOfRow = side + (count === 1 ? 4 : 3) * lineHeight + 6;
  const areas = Array.from({ length: count }, (_, index): Area => {
    const left = (index % columns) * (width + gap) + axisWidth;
    const first = top + Math.floor(index / columns) * heightOfRow + lineHeight + 8;
    return { left, right: left + side, top: first, bottom: first + side };
  });
  return { areas, height: top + Math.ceil(count / columns) * heightOfRow };
}

/** The labels of an axis of shares. */
export const shareTicks: readonly Label[] = [0, 0.25, 0.5, 0.75, 1].map((value) => ({
  value,
  text: value === 0.25 || value === 0.75 ? '' : `${100 * value} %`,
}));
