import type { LayerPass } from '../contract/explanation.ts';
import { layerOffsets, type Network } from './kernel/network.ts';

/**
 * Computes a net for one row, layer by layer, keeping every number on the way.
 *
 * @param parameters in the layout of `layerOffsets`
 */
export function forwardPass(
  network: Network,
  parameters: Float32Array,
  inputs: readonly number[],
): LayerPass[] {
  const layers = layerOffsets(network);
  const activate = network.activation === 'relu' ? (sum: number) => Math.max(0, sum) : Math.tanh;
  const passes: LayerPass[] = [];
  let values = inputs;
  layers.forEach((layer, index) => {
    const sums = Array.from({ length: layer.outputs }, (_, output) =>
      values.reduce(
        (sum, value, input) =>
          sum + value * (parameters[layer.weights + input * layer.outputs + output] as number),
        parameters[layer.biases + output] as number,
      ),
    );
    const outputs = index === layers.length - 1 ? sums : sums.map(activate);
    passes.push({ sums, outputs });
    values = outputs;
  });
  return passes;
}
