import { layerOffsets } from '../../models/dense-net/kernel/network.ts';
import type { Frame, Ready } from '../protocol.ts';
import type { Palette } from './drawing/palette.ts';
import type { SharpCanvas } from './drawing/sharp-canvas.ts';

export const netHeight = 340;
/** More units of a layer are not told apart. */
export const mostUnits = 24;
/** So many thicknesses are told apart. */
const steps = 12;

type Point = readonly [x: number, y: number];
/** Where a unit stands, in pixels. */
type Place = (layer: number, unit: number) => Point;

/**
 * Draws a net: a column of units a layer, and a line a weight, as thick as it is large, in one colour where it adds and
 * in another where it takes away. Units are as dark as the followed row makes them.
 */
export function drawNet(drawing: SharpCanvas, { layerSizes }: Ready, frame: Frame, palette: Palette): void {
  const { width, height } = drawing;
  const context = drawing.cleared();
  const shown = layerSizes.map((size) => Math.min(size, mostUnits));
  const margin = 12;
  const place: Place = (layer, unit) => [
    margin + ((width - 2 * margin) * layer) / (layerSizes.length - 1),
    (height * (unit + 0.5)) / (shown[layer] as number),
  ];
  drawWeights(context, layerSizes, shown, place, frame.parameters, palette);
  drawUnits(context, shown, place, frame, palette, height);
}

function drawWeights(
  context: CanvasRenderingContext2D,
  layerSizes: readonly number[],
  shown: readonly number[],
  place: Place,
  parameters: Float32Array,
  { positive, negative }: Palette,
): void {
  const largest = parameters.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  // From −steps, the largest that take away, to +steps.
  const bundles = Array.from({ length: 2 * steps + 1 }, (): [Point, Point][] => []);
  layerOffsets({ layerSizes, activation: 'relu' }).forEach(({ outputs, weights }, layer) => {
    for (let from = 0; from < (shown[layer] as number); from++) {
      const start = place(layer, from);
      for (let to = 0; to < (shown[layer + 1] as number); to++) {
        const share = (parameters[weights + from * outputs + to] as number) / largest;
        // What has run away is no number, and has no line.
        bundles[steps + Math.round(steps * share)]?.push([start, place(layer + 1, to)]);
      }
    }
  });
  // The large ones over the small ones.
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    context.globalAlpha = Math.min(1, 0.08 + 0.9 * share);
    context.lineWidth = 0.4 + 4 * share;
    for (const sign of step === 0 ? [1] : [-1, 1]) {
      context.strokeStyle = sign > 0 ? positive : negative;
      // A path of its own for each: without a graphics card a long one takes longer than many short ones.
      for (const [start, end] of bundles[steps + sign * step] as [Point, Point][]) {
        context.beginPath();
        context.moveTo(...start);
        context.lineTo(...end);
        context.stroke();
      }
    }
  }
  context.globalAlpha = 1;
}

function drawUnits(
  context: CanvasRenderingContext2D,
  shown: readonly number[],
  place: Place,
  { followed }: Frame,
  { paper, ink, soft }: Palette,
  height: number,
): void {
  context.lineWidth = 1;
  context.strokeStyle = soft;
  [followed.inputs, ...followed.layers].forEach((values, layer) => {
    const most = values.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9);
    const radius = Math.min(6, (0.4 * height) / (shown[layer] as number));
    for (let unit = 0; unit < (shown[layer] as number); unit++) {
      context.beginPath();
      context.arc(...place(layer, unit), radius, 0, 2 * Math.PI);
      context.fillStyle = paper;
      context.fill();
      context.globalAlpha = Math.min(1, Math.abs((values[unit] as number) / most));
      context.fillStyle = ink;
      context.fill();
      context.globalAlpha = 1;
      context.stroke();
    }
  });
}
