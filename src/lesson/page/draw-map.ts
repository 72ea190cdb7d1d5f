import type { LessonData } from '../lesson-data.ts';
import type { DecisionMap, MapView } from '../protocol.ts';
import { colour, sharpContext } from './dom.ts';

/** One colour a class, told apart also by the colour-blind (Okabe and Ito, 2008). */
const classColours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442'];

export const classColour = (code: number): string => classColours[code % classColours.length] as string;

/** So many rows are drawn at most. */
const mostRows = 800;

/** Draws one model's answers as areas, the surer the stronger, with the rows on top. */
export function drawMap(
  canvas: HTMLCanvasElement,
  data: LessonData,
  shownFeatures: LessonData['features'],
  view: MapView,
  { xs, ys }: DecisionMap,
  predictions: Float64Array,
): void {
  const height = Math.min(300, canvas.clientWidth);
  const width = canvas.clientWidth;
  const context = sharpContext(canvas, height);
  const perPoint = predictions.length / (xs.length * ys.length);
  const { target } = data;
  const range = target.task === 'regression' ? rangeOf(target.values) : ([0, 1] as const);
  const shareOf = (value: number): number =>
    range[1] > range[0] ? Math.min(1, Math.max(0, (value - range[0]) / (range[1] - range[0]))) : 0.5;

  for (let point = 0; point < xs.length * ys.length; point++) {
    const of = predictions.subarray(point * perPoint, (point + 1) * perPoint);
    const column = point % xs.length;
    const line = Math.floor(point / xs.length);
    const top = of.reduce((best, value, code) => (value > (of[best] as number) ? code : best), 0);
    context.fillStyle = classColour(target.task === 'classification' ? top : 0);
    context.globalAlpha =
      target.task === 'classification'
        ? 0.12 + 0.6 * (((of[top] as number) - 1 / perPoint) / (1 - 1 / perPoint))
        : 0.05 + 0.75 * shareOf(of[0] as number);
    const left = Math.floor((width * column) / xs.length);
    const upper = Math.floor((height * (ys.length - 1 - line)) / ys.length);
    context.fillRect(
      left,
      upper,
      Math.floor((width * (column + 1)) / xs.length) - left,
      Math.floor((height * (ys.length - line)) / ys.length) - upper,
    );
  }
  context.globalAlpha = 1;

  const placeX = placer(shownFeatures[view.x], xs, width);
  const placeY = placer(shownFeatures[view.y], ys, height);
  const paper = colour('paper');
  const draw = (row: number, isUnseen: boolean, radius: number): void => {
    const [x, y] = [placeX(row), placeY(row)];
    if (x === null || y === null) return;
    context.beginPath();
    context.arc(x, height - y, radius, 0, 2 * Math.PI);
    const tone = target.task === 'classification' ? classColour(target.codes[row] as number) : classColour(0);
    context.globalAlpha =
      target.task === 'classification' ? 1 : 0.15 + 0.85 * shareOf(target.values[row] as number);
    context.fillStyle = isUnseen ? paper : tone;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = isUnseen ? tone : paper;
    context.lineWidth = isUnseen ? 1.5 : 0.75;
    context.stroke();
  };
  const everyTrain = Math.max(1, Math.ceil((data.train.length + data.test.length) / mostRows));
  data.train.forEach((row, index) => {
    if (index % everyTrain === 0) draw(row, false, 2.2);
  });
  data.test.forEach((row, index) => {
    if (index % everyTrain === 0) draw(row, true, 2.4);
  });
  context.lineWidth = 2;
  const [x, y] = [placeX(view.row), placeY(view.row)];
  if (x === null || y === null) return;
  context.strokeStyle = colour('ink');
  context.beginPath();
  context.arc(x, height - y, 7, 0, 2 * Math.PI);
  context.stroke();
}

/** Where a row lies along an axis of so many pixels; null where its cell is missing. */
function placer(
  feature: LessonData['features'][number] | undefined,
  places: readonly number[],
  pixels: number,
): (row: number) => number | null {
  if (feature === undefined) return () => null;
  const low = places[0] as number;
  const high = places.at(-1) as number;
  const step = pixels / places.length;
  return (row) => {
    const value = feature.kind === 'category' ? feature.codes[row] : feature.values[row];
    if (value === null || value === undefined || (feature.kind === 'category' && value < 0)) return null;
    // Beyond the axis a row is drawn at its end.
    const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
    // Rows of one level would hide each other: they are spread a little, the same way in every picture.
    const isLevels = feature.kind === 'category' || feature.kind === 'yes/no';
    const spread = isLevels ? (((row * 7919) % 101) / 101 - 0.5) * step * 0.7 : 0;
    return step / 2 + share * (pixels - step) + spread;
  };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  ];
}
