import type { Point } from './marks.ts';
import { type Area, lineHeight, textWidth } from './size.ts';

/** A text beside a mark. */
export interface PlacedLabel {
  readonly x: number;
  /** Of its middle. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const gap = 8;
const labelHeight = lineHeight - 2;

/** Beside its mark, then above and below it, the nearest line first. */
const lines = [0, -1, 1, -2, 2, -3, 3, -4, 4];

/** Where a label may stand, the best place first. */
function positions([x, y]: Point): PlacedLabel[] {
  return lines.flatMap((line): PlacedLabel[] => {
    const height = y + line * labelHeight;
    const sides: PlacedLabel[] = [
      { x: x + gap, y: height, anchor: 'start' },
      { x: x - gap, y: height, anchor: 'end' },
    ];
    return line === 0 ? sides : [{ x, y: height, anchor: 'middle' }, ...sides];
  });
}

/**
 * Finds each mark's label a place inside the area where it touches no other label and no mark; where there is none, the
 * first that lies inside.
 */
export function placeLabels(
  marks: readonly { readonly at: Point; readonly text: string }[],
  area: Area,
): PlacedLabel[] {
  const taken: Area[] = marks.map(({ at: [x, y] }) => ({
    left: x - 5,
    right: x + 5,
    top: y - 5,
    bottom: y + 5,
  }));
  return marks.map(({ at: [x, y], text }) => {
    const inside = positions([x, y]).filter((place) => lies(boxOf(place, text), area));
    const free = inside.find((place) => !taken.some((box) => touches(boxOf(place, text), box)));
    const found = free ?? inside[0] ?? { x, y: y - labelHeight, anchor: 'middle' };
    taken.push(boxOf(found, text));
    return found;
  });
}

function boxOf({ x, y, anchor }: PlacedLabel, text: string): Area {
  const width = textWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - labelHeight / 2, bottom: y + labelHeight / 2 };
}

function lies(box: Area, area: Area): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function touches(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
