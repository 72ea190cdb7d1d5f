import type { Place } from './axes.ts';
import type { MarkStyle } from './mark-style.ts';
import { dot, segment } from './marks.ts';
import { group, type Markup } from './markup.ts';
import type { Area } from './size.ts';

/** An estimate and the ends of its interval; null where there is none. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * An estimate with its interval along a line at the height `y`. Ends that lie beyond the drawing have no cap.
 *
 * @param ends of the drawing
 */
export function intervalLine(
  style: MarkStyle,
  { estimate, low, high }: Estimate,
  y: number,
  toX: Place,
  ends: Pick<Area, 'left' | 'right'>,
): Markup {
  const inside = (value: number): number => Math.min(ends.right, Math.max(ends.left, toX(value)));
  const bounds = low === null || high === null ? {} : { low, high };
  const point = dot(style, [inside(estimate), y], { x: estimate, ...bounds });
  if (low === null || high === null) return point;
  const classes = `${style.className} interval`;
  const [left, right] = [inside(low), inside(high)];
  const caps = [...(toX(low) < ends.left ? [] : [left]), ...(toX(high) > ends.right ? [] : [right])];
  return group(
    segment(classes, [left, y], [right, y]),
    ...caps.map((x) => segment(classes, [x, y - capSize], [x, y + capSize])),
    point,
  );
}

/** Of the ends of an interval, to either side. */
const capSize = 4;
