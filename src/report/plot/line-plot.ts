import type { Ink, InkedLine } from '../document/plot.ts';
import { drawHorizontalAxis, drawVerticalAxis } from './axes.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import { roundLabels } from './round-labels.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** A measurement and the interval around it. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** A line and how it is told from others without colour: each a single character. */
export interface PlotSeries {
  readonly mark: string;
  /** Between the marks. */
  readonly line: string;
  /** Fills the intervals; null where they are not drawn. */
  readonly band: string | null;
  readonly ink: Ink;
  /** By ascending x, which is above 0. */
  readonly points: readonly PlotPoint[];
}

export interface LinePlot {
  /** Of the whole plot. */
  readonly columns: number;
  /** Of the drawing; the axis and its labels take two more. */
  readonly rows: number;
  /** Where the horizontal axis has labels, ascending. */
  readonly x: readonly number[];
  readonly formatX: (x: number) => string;
  readonly formatY: (y: number, digits: number) => string;
  /** The later lie on top. */
  readonly series: readonly PlotSeries[];
  /** What stands where bands, or marks, of several lines meet. */
  readonly overlap: { readonly band: string; readonly mark: string };
  /** Where a vertical line says that something happens; null where nothing does. */
  readonly event: number | null;
}

/** Rows of the axis to a label on it. */
const rowsALabel = 3;

/** Where the values of a plot lie on its canvas. */
interface Frame {
  readonly canvas: Canvas;
  readonly toColumn: Scale;
  readonly toRow: Scale;
}

/**
 * Draws lines with their bands in text, over a logarithmic axis.
 *
 * @returns the lines of text, none wider than the plot
 */
export function linePlot(plot: LinePlot): InkedLine[] {
  const { columns, rows, x, series, event } = plot;
  const ends = series.flatMap((line) =>
    line.points.flatMap(({ y, low, high }) => (line.band === null ? [y] : [low, high])),
  );
  const lowest = Math.min(...ends);
  const highest = Math.max(...ends);
  const labels = roundLabels(lowest, highest, Math.max(2, Math.floor(rows / rowsALabel)), plot.formatY);
  const axis = Math.max(...labels.map(({ text }) => text.length)) + 1;
  const [left, right] = [axis + 2, columns - 3];
  const along = logScale(x[0] as number, x.at(-1) as number, right - left + 1);
  const frame: Frame = {
    canvas: createCanvas(columns, rows + 2),
    toColumn: (value) => left + along(value),
    toRow: linearScale(highest, lowest, rows),
  };
  const sizes = x.map((value) => ({ value, text: plot.formatX(value) }));
  drawHorizontalAxis(frame.canvas, rows, [axis, columns], sizes, frame.toColumn);
  drawVerticalAxis(frame.canvas, axis, rows, labels, frame.toRow);
  for (const line of series) drawBand(frame, line, plot.overlap.band);
  for (const line of series) drawLine(frame, line);
  for (const line of series) drawMarks(frame, line, series, plot.overlap.mark);
  if (event !== null) drawEvent(frame, event, rows);
  return frame.canvas.lines();
}

/** Calls `visit` for every column from the first point to the last, with the values there, straight between points. */
function walk(
  { points }: PlotSeries,
  toColumn: Scale,
  visit: (column: number, at: Omit<PlotPoint, 'x'>) => void,
): void {
  points.forEach((from, index) => {
    const to = points[index + 1] ?? from;
    const [first, last] = [toColumn(from.x), toColumn(to.x)];
    for (let column = first; column < Math.max(last, first + 1); column++) {
      const share = (column - first) / Math.max(1, last - first);
      const between = (key: 'y' | 'low' | 'high') => from[key] + share * (to[key] - from[key]);
      visit(column, { y: between('y'), low: between('low'), high: between('high') });
    }
  });
}

function drawBand({ canvas, toColumn, toRow }: Frame, line: PlotSeries, overlap: string): void {
  const { band } = line;
  if (band === null) return;
  walk(line, toColumn, (column, { low, high }) => {
    for (let row = toRow(high); row <= toRow(low); row++) {
      const there = canvas.at(column, row);
      if (there === ' ') canvas.put(column, row, band, line.ink);
      else if (there !== band) canvas.put(column, row, overlap, 'dim');
    }
  });
}

function drawLine({ canvas, toColumn, toRow }: Frame, line: PlotSeries): void {
  walk(line, toColumn, (column, { y }) => canvas.put(column, toRow(y), line.line, line.ink));
}

function drawMarks(
  { canvas, toColumn, toRow }: Frame,
  line: PlotSeries,
  series: readonly PlotSeries[],
  overlap: string,
): void {
  for (const { x, y } of line.points) {
    const [column, row] = [toColumn(x), toRow(y)];
    const isTaken = series.some((other) => other !== line && other.mark === canvas.at(column, row));
    canvas.put(column, row, isTaken ? overlap : line.mark, isTaken ? undefined : line.ink);
  }
}

function drawEvent({ canvas, toColumn }: Frame, x: number, rows: number): void {
  const column = toColumn(x);
  for (let row = 0; row < rows; row++) {
    if (canvas.at(column, row) === ' ') canvas.put(column, row, '┊', 'dim');
  }
  canvas.put(column, rows, '▲');
}
