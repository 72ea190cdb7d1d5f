import type { Label } from '../../plot/round-labels.ts';
import { segment } from './marks.ts';
import { group, type Markup } from './markup.ts';
import { type Area, figureWidth, lineHeight, textWidth } from './size.ts';
import { label, labelBeside } from './text.ts';

/** From a value to a place. */
export type Place = (value: number) => number;

/** What a horizontal axis takes below the drawing. */
export const axisHeight = 2 * lineHeight + 8;

/** A scale below the drawing, with lines up through it and its title below; no title where it is empty. */
export function horizontalAxis(area: Area, toX: Place, ticks: readonly Label[], title: string): Markup {
  const shown = withoutOverlap(ticks, toX);
  return group(
    ...ticks.map(({ value }) => segment('grid', [toX(value), area.top], [toX(value), area.bottom])),
    segment('axis', [area.left, area.bottom], [area.right, area.bottom]),
    ...shown.map(({ value, text }) =>
      label(insideFigure(toX(value), text), area.bottom + lineHeight, text, {
        anchor: 'middle',
        classes: 'muted',
      }),
    ),
    ...(title === ''
      ? []
      : [label(area.right, area.bottom + 2 * lineHeight + 2, title, { anchor: 'end', classes: 'muted' })]),
  );
}

/** A scale left of the drawing, with lines across it and its title above; no title where it is empty. */
export function verticalAxis(area: Area, toY: Place, ticks: readonly Label[], title: string): Markup {
  return group(
    ...ticks.map(({ value }) => segment('grid', [area.left, toY(value)], [area.right, toY(value)])),
    ...ticks.map(({ value, text }) =>
      labelBeside(area.left - 5, toY(value), text, { anchor: 'end', classes: 'muted' }),
    ),
    ...(title === '' ? [] : [label(0, area.top - 9, title, { classes: 'muted' })]),
  );
}

/** What the labels of a vertical axis take left of the drawing. */
export function widthOfTicks(ticks: readonly Label[]): number {
  return Math.max(...ticks.map(({ text }) => textWidth(text))) + 6;
}

/** The middle of a text that would otherwise reach beyond the drawing. */
function insideFigure(x: number, text: string): number {
  const half = textWidth(text) / 2;
  return Math.min(figureWidth - half, Math.max(half, x));
}

/** Leaves out labels that would touch another, but never the last one. */
function withoutOverlap(ticks: readonly Label[], toX: Place): Label[] {
  const shown: Label[] = [];
  let start = Number.POSITIVE_INFINITY;
  for (const tick of ticks.toSorted((a, b) => toX(b.value) - toX(a.value))) {
    const half = textWidth(tick.text) / 2;
    const middle = insideFigure(toX(tick.value), tick.text);
    if (middle + half > start) continue;
    start = middle - half - 4;
    shown.push(tick);
  }
  return shown;
}
