import type { LessonTarget } from '../../lesson-data.ts';
import { classColour, type Palette } from '../drawing/palette.ts';
import type { SharpCanvas } from '../drawing/sharp-canvas.ts';
import type { PlacedRow } from './row-places.ts';
import { shareOfRange } from './share-of-range.ts';

/** The rows of a map: dots are those that models learn from, rings those that neither has seen. */
export interface MapRows {
  readonly train: readonly PlacedRow[];
  readonly test: readonly PlacedRow[];
  /** The row that is followed, where it has a place. */
  readonly followed: PlacedRow | null;
}

/** Draws the rows, in the colour of what they truly are. */
export function drawRows(
  drawing: SharpCanvas,
  target: LessonTarget,
  { train, test, followed }: MapRows,
  palette: Palette,
): void {
  const { height } = drawing;
  const context = drawing.cleared();
  const shareOf = target.task === 'regression' ? shareOfRange(target.values) : null;
  const circle = ({ x, y }: PlacedRow, radius: number): void => {
    context.beginPath();
    context.arc(x, height - y, radius, 0, 2 * Math.PI);
  };
  const draw = (placed: PlacedRow, isUnseen: boolean): void => {
    const { row } = placed;
    const tone = classColour(palette, target.task === 'classification' ? (target.codes[row] as number) : 0);
    circle(placed, isUnseen ? 2.6 : 2.2);
    // Paper below, so that a row is seen in an area of its own colour.
    context.fillStyle = palette.paper;
    context.fill();
    context.globalAlpha =
      target.task === 'classification' ? 1 : 0.15 + 0.85 * (shareOf?.(target.values[row] as number) ?? 1);
    context.fillStyle = tone;
    if (!isUnseen) context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = isUnseen ? tone : palette.paper;
    context.lineWidth = isUnseen ? 1.5 : 0.75;
    context.stroke();
  };
  for (const placed of train) draw(placed, false);
  for (const placed of test) draw(placed, true);
  if (followed === null) return;
  circle(followed, 7);
  context.lineWidth = 2;
  context.strokeStyle = palette.ink;
  context.stroke();
}
