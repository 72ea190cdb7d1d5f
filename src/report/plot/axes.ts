import type { Canvas } from './canvas.ts';
import type { Label } from './round-labels.ts';
import type { Scale } from './scale.ts';

/** Draws a vertical axis on the column, its labels left of it, before the rows of the drawing. */
export function drawVerticalAxis(
  canvas: Canvas,
  column: number,
  rows: number,
  labels: readonly Label[],
  toRow: Scale,
): void {
  for (let row = 0; row < rows; row++) canvas.put(column, row, '│');
  for (const { value, text } of labels) {
    canvas.put(column - 1 - text.length, toRow(value), text);
    canvas.put(column, toRow(value), '┤');
  }
}

/**
 * Draws a horizontal axis on the row, its labels below it. A label that would touch another is left out, but never the
 * last one.
 */
export function drawHorizontalAxis(
  canvas: Canvas,
  row: number,
  [start, end]: readonly [start: number, end: number],
  labels: readonly Label[],
  toColumn: Scale,
): void {
  canvas.put(start, row, `└${'─'.repeat(end - start - 1)}`);
  let limit = end;
  for (const { value, text } of labels.toReversed()) {
    const column = toColumn(value);
    canvas.put(column, row, '┴');
    const first = Math.min(column - Math.floor(text.length / 2), end - text.length);
    if (first + text.length > limit) continue;
    canvas.put(first, row + 1, text);
    limit = first - 1;
  }
}
