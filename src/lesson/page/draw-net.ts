import { layerOffsets } from '../../models/dense-net/kernel/network.ts';
import type { Frame, Ready } from '../protocol.ts';
import { colour, sharpContext } from './dom.ts';

const height = 340;
/** More units of a layer are not told apart. */
export const mostUnits = 24;

/**
 * Draws a net: a column of units a layer, and a line a weight, as thick as it is large, in one colour where it adds and
 * in another where it takes away. Units are as dark as the followed row makes them.
 */
export function drawNet(
  canvas: HTMLCanvasElement,
  { layerSizes }: Ready,
  { parameters, followed }: Frame,
): void {
  const context = sharpContext(canvas, height);
  const [positive, negative, paper, ink, soft] = ['positive', 'negative', 'paper', 'ink', 'soft'].map(
    colour,
  ) as [string, string, string, string, string];
  const margin = 12;
  const across = (layer: number): number =>
    margin + ((canvas.clientWidth - 2 * margin) * layer) / (layerSizes.length - 1);
  const shown = layerSizes.map((size) => Math.min(size, mostUnits));
  const down = (layer: number, unit: number): number => (height * (unit + 0.5)) / (shown[layer] as number);
  const largest = parameters.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  layerOffsets({ layerSizes, activation: 'relu' }).forEach(({ outputs, weights }, layer) => {
    for (let from = 0; from < (shown[layer] as number); from++) {
      for (let to = 0; to < (shown[layer + 1] as number); to++) {
        const share = (parameters[weights + from * outputs + to] as number) / largest;
        context.strokeStyle = share > 0 ? positive : negative;
        context.globalAlpha = Math.min(1, 0.08 + 0.9 * Math.abs(share));
        context.lineWidth = 0.4 + 4 * Math.abs(share);
        context.beginPath();
        context.moveTo(across(layer), down(layer, from));
        context.lineTo(across(layer + 1), down(layer + 1, to));
        context.stroke();
      }
    }
  });
  context.globalAlpha = 1;
  [followed.inputs, ...followed.layers].forEach((values, layer) => {
    const most = values.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9);
    for (let unit = 0; unit < (shown[layer] as number); unit++) {
      const radius = Math.min(6, (0.4 * height) / (shown[layer] as number));
      context.beginPath();
      context.arc(across(layer), down(layer, unit), radius, 0, 2 * Math.PI);
      context.fillStyle = paper;
      context.fill();
      context.globalAlpha = Math.min(1, Math.abs((values[unit] as number) / most));
      context.fillStyle = ink;
      context.fill();
      context.globalAlpha = 1;
      context.lineWidth = 1;
      context.strokeStyle = soft;
      context.stroke();
    }
  });
}
