import type { LessonTarget } from '../../lesson-data.ts';
import type { DecisionMap } from '../../protocol.ts';
import { classColour, type Palette } from '../drawing/palette.ts';
import { shareOfRange } from './share-of-range.ts';

/** From the faintest to the strongest area: a class's is seen where the model is least sure of it, too. */
const strengths = { classification: [0.2, 0.75], regression: [0.03, 0.9] } as const;

/**
 * Paints a model's answers, the surer the stronger: a pixel a point, which the style sheet stretches to the map's size.
 *
 * @param predictions of the points, from the lowest x and y on, x after x
 */
export function paintAreas(
  canvas: HTMLCanvasElement,
  target: LessonTarget,
  { xs, ys }: DecisionMap,
  predictions: Float64Array,
  palette: Palette,
): void {
  if (canvas.width !== xs.length) canvas.width = xs.length;
  if (canvas.height !== ys.length) canvas.height = ys.length;
  const image = new ImageData(xs.length, ys.length);
  const colours = palette.classes.map((_, code) => partsOf(classColour(palette, code)));
  const perPoint = predictions.length / (xs.length * ys.length);
  const [faintest, strongest] = strengths[target.task];
  const shareOf = target.task === 'regression' ? shareOfRange(target.values) : null;
  for (let point = 0; point < xs.length * ys.length; point++) {
    const first = point * perPoint;
    let top = 0;
    for (let code = 1; code < perPoint; code++)
      if ((predictions[first + code] as number) > (predictions[first + top] as number)) top = code;
    const value = predictions[first + top] as number;
    const strength = shareOf === null ? (value - 1 / perPoint) / (1 - 1 / perPoint) : shareOf(value);
    const line = ys.length - 1 - Math.floor(point / xs.length);
    const alpha = 255 * (faintest + (strongest - faintest) * strength);
    image.data.set(
      [...(colours[top % colours.length] as Parts), alpha],
      4 * (line * xs.length + (point % xs.length)),
    );
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

type Parts = readonly [red: number, green: number, blue: number];

/** The parts of a colour that is written #rrggbb, 0 to 255. */
function partsOf(colour: string): Parts {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
