import type { MarkStyle } from './mark-style.ts';
import { dot } from './marks.ts';
import { group, type Markup } from './markup.ts';
import { figureWidth, lineHeight, textWidth } from './size.ts';
import { labelBeside } from './text.ts';

/** A shape and what it stands for. */
export interface LegendItem {
  readonly style: MarkStyle;
  readonly name: string;
  readonly isHollow?: boolean;
}

/** Shapes with their names, in as many lines as they need. */
export function legend(items: readonly LegendItem[], top: number): { drawing: Markup; height: number } {
  let [x, y] = [8, top + lineHeight / 2];
  const drawn = items.map(({ style, name, isHollow = false }) => {
    const width = textWidth(name) + 30;
    if (x > 8 && x + width > figureWidth) [x, y] = [8, y + lineHeight + 2];
    const item = group(dot(style, [x, y], {}, isHollow), labelBeside(x + 10, y, name));
    x += width;
    return item;
  });
  return { drawing: group(...drawn), height: y + lineHeight / 2 + 2 - top };
}
