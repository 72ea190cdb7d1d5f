import type { Optimizer } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { layerOffsets } from './kernel/network.ts';
import type { Replay } from './replay.ts';
import type { TensorFlow } from './tensorflow.ts';

/** A sequential model ready for `fit`. */
export interface TensorFlowModel {
  readonly model: Sequential;
  readonly optimizer: Optimizer;
}

/**
 * Builds the net as the package's documentation does: dense layers, softmax with categorical cross-entropy or a linear
 * output with the mean squared error, and Adam with the package's own β and ε, or gradient descent with momentum. It
 * starts from the weights of `replay`.
 *
 * The package's cross-entropy keeps probabilities 1e-7 away from 0 and 1: unlike with a loss on logits, a row predicted beyond
 * that gives no gradient.
 *
 * @throws RangeError when the replay has dropout: the package cannot be told which units to leave out
 */
export function buildModel({ core, layers }: TensorFlow, replay: Replay): TensorFlowModel {
  const { network, output, initialParameters, dropout } = replay;
  if (dropout > 0) throw new RangeError('TensorFlow.js cannot replay dropout');
  const offsets = layerOffsets(network);
  const model = layers.sequential({
    layers: offsets.map(({ inputs, outputs }, index) =>
      layers.layers.dense({
        units: outputs,
        inputShape: [inputs],
        activation: index === offsets.length - 1 ? output : network.activation,
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
  return compile(core, model, replay);
}

/** Gives the model a new optimizer, of the same kind. */
export function forgetMoments(
  { core }: TensorFlow,
  { model, optimizer }: TensorFlowModel,
  replay: Replay,
): TensorFlowModel {
  optimizer.dispose();
  return compile(core, model, replay);
}

function compile(core: TensorFlow['core'], model: Sequential, replay: Replay): TensorFlowModel {
  const optimizer = createOptimizer(core, replay);
  const isSoftmax = replay.output === 'softmax';
  model.compile({ optimizer, loss: isSoftmax ? 'categoricalCrossentropy' : 'meanSquaredError' });
  return { model, optimizer };
}

function createOptimizer(core: TensorFlow['core'], { optimizer, learningRate }: Replay): Optimizer {
  if (optimizer.kind === 'adam') return core.train.adam(learningRate);
  if (optimizer.momentum === 0) return core.train.sgd(learningRate);
  return core.train.momentum(learningRate, optimizer.momentum);
}

/** The rate of the next epochs. The package has a way to set it for gradient descent; for Adam it reads a field. */
export function setLearningRate({ optimizer }: TensorFlowModel, rate: number): void {
  const settable = optimizer as unknown as { learningRate: number; setLearningRate?(rate: number): void };
  if (settable.setLearningRate === undefined) settable.learningRate = rate;
  else settable.setLearningRate(rate);
}

export function disposeModel({ model, optimizer }: TensorFlowModel): void {
  model.dispose();
  optimizer.dispose();
}
