import type { LayerSummary } from '../contract/explanation.ts';
import type { Network } from './kernel/network.ts';

/**
 * The layers of a net, each with its numbers counted: inputs × outputs weights and a bias an output.
 *
 * @example
 * summarizeLayers({ layerSizes: [10, 20, 10, 4], activation: 'relu' }, 'softmax').map(({ parameters }) => parameters);
 * // [220, 210, 44], together 474
 */
export function summarizeLayers(
  { layerSizes, activation }: Network,
  output: 'softmax' | 'linear',
): LayerSummary[] {
  const last = layerSizes.length - 2;
  return layerSizes.slice(1).map((outputs, index) => {
    const inputs = layerSizes[index] as number;
    return {
      name: index === last ? 'output' : `hidden ${index + 1}`,
      inputs,
      outputs,
      activation: index === last ? output : activation,
      weights: inputs * outputs,
      biases: outputs,
      parameters: inputs * outputs + outputs,
    };
  });
}
