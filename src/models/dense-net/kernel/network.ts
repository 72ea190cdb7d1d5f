/** The layer sizes of a dense net, inputs first, and the activation of its hidden layers. */
export interface Network {
  /** Inputs, hidden layers, outputs: 10, 20, 10, 4 for the article's net. */
  readonly layerSizes: readonly number[];
  readonly activation: 'relu' | 'tanh';
}

/** The article's hidden layers (Zach Miller, 2018). */
export const defaultHiddenSizes: readonly number[] = [20, 10];

/** The article's outputs; they rise only for more classes. */
export const defaultOutputs = 4;

/**
 * The count of weights and biases: a sum of (inputs + 1) × outputs over the layers.
 *
 * @example parameterCount({ layerSizes: [10, 20, 10, 4], activation: 'relu' }) // 474
 */
export function parameterCount(network: Network): number {
  let count = 0;
  for (const layer of layerOffsets(network)) count += (layer.inputs + 1) * layer.outputs;
  return count;
}

/** Where a layer's numbers stand in the flat vector of a net's parameters. */
export interface LayerOffset {
  readonly inputs: number;
  readonly outputs: number;
  /** Start of the weights, inputs × outputs, row-major: the weight from i to o is at `weights + i * outputs + o`. */
  readonly weights: number;
  /** Start of the biases, one an output. */
  readonly biases: number;
}

/** The layout of the flat parameter vector: for each layer its weights (as TensorFlow.js holds them), then its biases. */
export function layerOffsets(network: Network): LayerOffset[] {
  const layers: LayerOffset[] = [];
  let offset = 0;
  network.layerSizes.slice(1).forEach((outputs, index) => {
    const inputs = network.layerSizes[index] as number;
    layers.push({ inputs, outputs, weights: offset, biases: offset + inputs * outputs });
    offset += (inputs + 1) * outputs;
  });
  return layers;
}
