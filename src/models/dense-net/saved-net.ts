import type { SavedNumberTarget, SavedTarget } from '../contract/persistence.ts';
import type { Network } from './kernel/network.ts';

/** The layers of a saved net, inputs first, and its flat vector of weights and biases. */
export interface SavedDenseNet {
  readonly network: Network;
  /** For each layer its weights, inputs × outputs and row-major, then its biases. */
  readonly parameters: Float32Array;
}

/** The net as TensorFlow.js keeps it: what `model.json` says, and the bytes of `weights.bin`. */
export interface DenseNetFiles {
  readonly model: object;
  readonly weights: Uint8Array;
}

export const weightsFile = 'weights.bin';

/** What of a `model.json` tells the net; the rest follows from it. */
interface ModelJson {
  readonly modelTopology: { readonly config: { readonly layers: readonly DenseLayer[] } };
}

interface DenseLayer {
  readonly config: {
    readonly units: number;
    readonly activation: 'relu' | 'tanh' | 'softmax' | 'linear';
    readonly batch_input_shape?: readonly [null, number];
  };
}

/**
 * Puts a net into the format of TensorFlow.js's `tf.loadLayersModel`. Its outputs beyond the classes are kept: who
 * predicts with TensorFlow.js drops them and divides the others by their sum. A predicted number is standardized.
 *
 * @param columns names of the inputs
 * @param target whose classes, or itself, the first outputs are about
 */
export function toDenseNetFiles(
  { network, parameters }: SavedDenseNet,
  columns: readonly string[],
  target: SavedTarget,
): DenseNetFiles {
  const { layerSizes, activation } = network;
  const outputActivation = target.task === 'classification' ? 'softmax' : 'linear';
  const layers = layerSizes.slice(1).map((units, index) => {
    const isOutput = index === layerSizes.length - 2;
    const name = isOutput ? 'output' : `hidden_${index + 1}`;
    return {
      name,
      units,
      inputs: layerSizes[index] as number,
      activation: isOutput ? outputActivation : activation,
    };
  });
  const model = {
    format: 'layers-model',
    generatedBy: 'simplest-model',
    convertedBy: null,
    userDefinedMetadata: {
      inputs: columns,
      outputs: target.task === 'classification' ? target.classes : [outputName(target)],
    },
    modelTopology: {
      class_name: 'Sequential',
      config: {
        name: 'dense_net',
        layers: layers.map(({ name, units, inputs, activation }, index) => ({
          class_name: 'Dense',
          config: {
            name,
            trainable: true,
            ...(index === 0 ? { batch_input_shape: [null, inputs], dtype: 'float32' } : {}),
            units,
            activation,
            use_bias: true,
          },
        })),
      },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [
      {
        paths: [weightsFile],
        weights: layers.flatMap(({ name, inputs, units }) => [
          { name: `${name}/kernel`, shape: [inputs, units], dtype: 'float32' },
          { name: `${name}/bias`, shape: [units], dtype: 'float32' },
        ]),
      },
    ],
  };
  return { model, weights: new Uint8Array(parameters.slice().buffer) };
}

function outputName({ name, transform }: SavedNumberTarget): string {
  return transform === undefined ? name : `${transform}(${name})`;
}

/** Reads back what {@link toDenseNetFiles} wrote. */
export function fromDenseNetFiles(model: ModelJson, weights: Uint8Array): SavedDenseNet {
  const layers = model.modelTopology.config.layers.map(({ config }) => config);
  const inputs = layers[0]?.batch_input_shape?.[1] as number;
  const hidden = layers[0]?.activation;
  return {
    network: {
      layerSizes: [inputs, ...layers.map(({ units }) => units)],
      activation: hidden === 'tanh' ? 'tanh' : 'relu',
    },
    // A copy, because a view of floats must start at a multiple of four bytes.
    parameters: new Float32Array(new Uint8Array(weights).buffer),
  };
}
