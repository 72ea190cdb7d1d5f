import { tickStep, ticks } from 'd3-array';
import type { Canvas } from './canvas.ts';
import type { Scale } from './scale.ts';

/** A round value on an axis and how it is written there. */
export interface Label {
  readonly value: number;
  readonly text: string;
}

/** Rows of an axis to a label on it. */
const rowsALabel = 3;

/**
 * The round values between two ends, with as many digits as tell them apart.
 *
 * @param rows of the drawing, which tell how many labels it has room for
 */
export function roundLabels(
  low: number,
  high: number,
  rows: number,
  format: (value: number, digits: number) => string,
): Label[] {
  const count = Math.max(2, Math.floor(rows / rowsALabel));
  const digits = high > low ? Math.max(0, -Math.floor(Math.log10(tickStep(low, high, count)))) : 1;
  return ticks(low, high, count).map((value) => ({ value, text: format(value, digits) }));
}

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
