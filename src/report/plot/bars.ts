import type { Paint } from './paint.ts';

/** Parts of a cell, from the left, by eighths. */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A bar from the left.
 *
 * @param share of the whole width, 0 to 1
 */
export function bar(share: number, width: number): string {
  const parts = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return '█'.repeat(Math.floor(parts / 8)) + eighths[parts % 8];
}

/** An estimate and its interval. */
export interface IntervalBar {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A bar to either side of zero, of an estimate with its interval: solid as far as the interval is sure, shaded on to the
 * estimate, and a line to the interval's ends, with an arrowhead where it leads beyond the plot. A bar with a solid part
 * differs from zero.
 *
 * @param reach the value at either end
 * @param halfWidth cells on either side of the middle one, in which zero stands
 *
 * @example
 * intervalBar({ estimate: 2, low: 1, high: 3 }, 4, 4, withoutColour); // '    │█▒─'
 */
export function intervalBar(interval: IntervalBar, reach: number, halfWidth: number, paint: Paint): string {
  const { estimate, low, high } = interval;
  const edge = (cell: number): string | undefined => {
    if (cell === halfWidth && high > reach) return '>';
    return cell === -halfWidth && low < -reach ? '<' : undefined;
  };
  const cellOf = (value: number): number => {
    const cell = Math.round((value / reach) * halfWidth);
    return Math.min(halfWidth, Math.max(-halfWidth, cell));
  };
  const sign = estimate < 0 ? -1 : 1;
  const [near, far] = sign > 0 ? [cellOf(low), cellOf(high)] : [-cellOf(high), -cellOf(low)];
  const end = sign * cellOf(estimate);
  // Cells are counted from the middle towards the estimate's side.
  const character = (cell: number): string => {
    if (cell === 0) return '│';
    if (cell > 0 && cell <= Math.min(near, end)) return '█';
    if (cell > 0 && cell <= end) return '▒';
    return cell >= near && cell <= far ? '─' : ' ';
  };
  const cells = Array.from({ length: 2 * halfWidth + 1 }, (_, index) => {
    const cell = index - halfWidth;
    return edge(cell) ?? character(sign * cell);
  });
  const colour = sign > 0 ? paint.positive : paint.negative;
  return colour(cells.join('').trimEnd());
}
