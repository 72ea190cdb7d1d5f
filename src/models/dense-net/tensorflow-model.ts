import type { AdamOptimizer } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { layerOffsets } from './network.ts';
import type { Replay } from './replay.ts';
import type { TensorFlow } from './tensorflow.ts';

/** A sequential model ready for `fit`. */
export interface TensorFlowModel {
  readonly model: Sequential;
  readonly optimizer: AdamOptimizer;
}

/**
 * Builds the net as the package's documentation does: dense layers, softmax, categorical cross-entropy and Adam
 * (Kingma and Ba, 2015) with the package's own β and ε. It starts from the weights of `replay`.
 *
 * The package's loss keeps probabilities 1e-7 away from 0 and 1: unlike with a loss on logits, a row predicted beyond
 * that gives no gradient.
 */
export function buildModel({ core, layers }: TensorFlow, replay: Replay): TensorFlowModel {
  const { network, initialParameters, learningRate } = replay;
  const offsets = layerOffsets(network);
  const model = layers.sequential({
    layers: offsets.map(({ inputs, outputs }, index) =>
      layers.layers.dense({
        units: outputs,
        inputShape: [inputs],
        activation: index === offsets.length - 1 ? 'softmax' : network.activation,
        // They are overwritten below.
        kernelInitializer: 'zeros',
      }),
    ),
  });
  core.tidy(() => {
    const weights = offsets.flatMap((layer) => [
      core.tensor2d(initialParameters.slice(layer.weights, layer.biases), [layer.inputs, layer.outputs]),
      core.tensor1d(initialParameters.slice(layer.biases, layer.biases + layer.outputs)),
    ]);
    model.setWeights(weights);
  });
  const optimizer = core.train.adam(learningRate);
  model.compile({ optimizer, loss: 'categoricalCrossentropy' });
  return { model, optimizer };
}

export function disposeModel({ model, optimizer }: TensorFlowModel): void {
  model.dispose();
  optimizer.dispose();
}
