import { layerOffsets, type Network } from '../../models/dense-net/kernel/network.ts';

/** What one layer computes for one row. */
export interface LayerPass {
  /** Each unit's bias and weighted inputs, added up. */
  readonly sums: readonly number[];
  /** What the activation makes of them; of the last layer the sums themselves. */
  readonly outputs: readonly number[];
}

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
