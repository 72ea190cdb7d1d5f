import { max } from 'd3-array';
import type { Ink } from '../document/plot.ts';
import type { Canvas } from '../plot/canvas.ts';

/** Columns of a bar, which gathers what falls into them. */
const barColumns = 2;

/** Parts of a cell, from below, by eighths. */
const eighths = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Where a histogram stands on a canvas. */
export interface HistogramPlace {
  readonly left: number;
  readonly top: number;
  readonly rows: number;
}

/**
 * Draws how many values fall where, as bars from below; the highest bar takes all rows, and a single value is seen.
 *
 * @param columns the column of each value, from 0
 */
export function drawHistogram(
  canvas: Canvas,
  columns: readonly number[],
  { left, top, rows }: HistogramPlace,
  ink: Ink,
): void {
  const counts = new Map<number, number>();
  for (const column of columns) {
    const bar = Math.floor(column / barColumns);
    counts.set(bar, (counts.get(bar) ?? 0) + 1);
  }
  const highest = max(counts.values()) ?? 1;
  for (const [bar, count] of counts) {
    const height = Math.max(1, Math.round((count / highest) * rows * 8));
    for (let row = 0; 8 * row < height; row++) {
      const cell = eighths[Math.min(8, height - 8 * row)] as string;
      canvas.put(left + bar * barColumns, top + rows - 1 - row, cell.repeat(barColumns), ink);
    }
  }
}
