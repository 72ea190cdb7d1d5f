import { area, line, symbol } from 'd3-shape';
import type { MarkStyle } from './mark-style.ts';
import { element, type Markup } from './markup.ts';

/** The plotted values as they are, for whoever reads them back. */
export interface MarkData {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly low?: number;
  readonly high?: number;
}

/** A place in the drawing. */
export type Point = readonly [x: number, y: number];

/** The values of a mark as attributes. */
export function dataOf(data: MarkData): Readonly<Record<string, number | string>> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [`data-${key}`, value]));
}

const shapeArea = 60;

/** A point in the model's shape; hollow where it is of a second kind. */
export function dot(
  { className, shape }: MarkStyle,
  [x, y]: Point,
  data: MarkData = {},
  isHollow = false,
  size = shapeArea,
): Markup {
  return element('path', {
    class: `mark ${className} ${isHollow ? 'hollow' : 'dot'}`,
    transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`,
    d: symbol(shape, size).digits(1)() ?? '',
    ...dataOf(data),
  });
}

/** A line through points; the model's class says how it is dashed. */
export function path({ className }: MarkStyle, points: readonly Point[], data: MarkData = {}): Markup {
  return element('path', {
    class: `mark ${className} line`,
    d: line<Point>().digits(2)([...points]) ?? '',
    ...dataOf(data),
  });
}

/** What lies between two lines, such as intervals over an axis. */
export function band(
  { className }: MarkStyle,
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
): Markup {
  const between = area<(typeof points)[number]>()
    .digits(2)
    .x(({ x }) => x)
    .y0(({ low }) => low)
    .y1(({ high }) => high);
  return element('path', { class: `mark ${className} band`, d: between([...points]) ?? '' });
}

/** A line from one place to another, such as an interval. */
export function segment(classes: string, [x1, y1]: Point, [x2, y2]: Point, data: MarkData = {}): Markup {
  return element('line', { class: classes, x1, y1, x2, y2, ...dataOf(data) });
}

/** A rectangle from its top left corner. */
export function rectangle(
  classes: string,
  [x, y]: Point,
  [width, height]: readonly [width: number, height: number],
  data: MarkData = {},
): Markup {
  return element('rect', {
    class: classes,
    x,
    y,
    width: Math.max(0, width),
    height: Math.max(0, height),
    ...dataOf(data),
  });
}
