import type { Matrix } from '../../encode/matrix.ts';
import type { Classifier, FittedClassifier } from '../classifier.ts';
import { Kernel, type KernelLayout } from './kernel/kernel.ts';
import { defaultHiddenSizes, defaultOutputs, type Network } from './network.ts';
import type { Replay } from './replay.ts';
import {
  batchSize,
  type EpochSearch,
  epochOrder,
  type HeldOutSplit,
  holdOutParts,
  learningRate,
  medianSearch,
  searchEpochs,
} from './schedule.ts';

export interface DenseNetOptions {
  /** Of the initial weights, the held-out rows and the row orders: a whole number of 32 bits. */
  readonly seed: number;
  /** The article's 20 and 10 unless told. */
  readonly hiddenSizes?: readonly number[];
  /** The article's four outputs, more only for more classes (the default), or exactly one a class. */
  readonly outputs?: 'article' | 'classes';
}

export interface CompiledDenseNet extends Classifier {
  readonly id: 'dense-net';
  fit(features: Matrix, classes: Int32Array, classCount: number): FittedDenseNet;
}

export interface FittedDenseNet extends FittedClassifier {
  readonly network: Network;
  /** Epochs of the last phase, the one whose weights are kept. */
  readonly epochs: number;
  /** Whether the search for the number of epochs ended at its limit, while the held-out score still fell. */
  readonly stillImproving: boolean;
  /** How another implementation trains the same net on the same features. */
  readonly replay: Replay;
  /** A copy of the weights and biases, in the layout of `layerOffsets`. */
  parameters(): Float32Array;
}

/**
 * The article's dense net on the WebAssembly kernel: relu in the hidden layers, softmax, cross-entropy, Adam.
 * schedule.ts tells when it stops. Outputs without a class take part in training, where they learn to be zero.
 */
export function compiledDenseNet(options: DenseNetOptions): CompiledDenseNet {
  const { seed, hiddenSizes = defaultHiddenSizes, outputs = 'article' } = options;
  return {
    id: 'dense-net',
    fit(features, classes, classCount) {
      const outputCount = outputs === 'article' ? Math.max(defaultOutputs, classCount) : classCount;
      const layerSizes = [features.columns, ...hiddenSizes, outputCount];
      const network: Network = { layerSizes, activation: 'relu' };

      const kernel = takeKernel({ network, output: 'softmax', batchSize, rows: features.rows });
      kernel.setClassRows(features, classes);
      kernel.drawParameters(seed);
      const initialParameters = kernel.parameters();
      const searches = holdOutParts(classes, classCount, seed).map((split) => {
        kernel.restart(initialParameters);
        return searchOnSplit(kernel, split, seed);
      });
      const { epochs, stillImproving } = medianSearch(searches);

      const rows = Int32Array.from({ length: features.rows }, (_, row) => row);
      const replay: Replay = { network, initialParameters, rows, batchSize, learningRate, epochs, seed };
      kernel.restart(initialParameters);
      trainEpochs(kernel, replay, epochs);
      return createFitted(replay, kernel.parameters(), classCount, stillImproving);
    },
  };
}

/**
 * Trains the described net again, on the features and classes that its fit was given, or only its first epochs, so that
 * another implementation can be held against it after as many.
 */
export function replayCompiled(
  replay: Replay,
  features: Matrix,
  classes: Int32Array,
  classCount: number,
  epochs = replay.epochs,
): FittedDenseNet {
  const { network, batchSize, initialParameters } = replay;
  const kernel = takeKernel({ network, output: 'softmax', batchSize, rows: features.rows });
  kernel.setClassRows(features, classes);
  kernel.restart(initialParameters);
  trainEpochs(kernel, replay, epochs);
  return createFitted({ ...replay, epochs }, kernel.parameters(), classCount, false);
}

function searchOnSplit(kernel: Kernel, { training, heldOut }: HeldOutSplit, seed: number): EpochSearch {
  return searchEpochs(training.length, (epoch) => {
    trainEpoch(kernel, training, seed, epoch, learningRate);
    return kernel.meanBrierScore(heldOut);
  });
}

function trainEpochs(kernel: Kernel, { rows, seed, learningRate }: Replay, epochs: number): void {
  for (let epoch = 0; epoch < epochs; epoch++) trainEpoch(kernel, rows, seed, epoch, learningRate);
}

function trainEpoch(
  kernel: Kernel,
  rows: Int32Array,
  seed: number,
  epoch: number,
  learningRate: number,
): void {
  const order = epochOrder(rows.length, seed, epoch);
  // In range: the order's entries are positions in `rows`.
  for (let at = 0; at < order.length; at++) order[at] = rows[order[at] as number] as number;
  kernel.trainEpoch(order, learningRate);
}

function createFitted(
  replay: Replay,
  learned: Float32Array,
  classCount: number,
  stillImproving: boolean,
): FittedDenseNet {
  const { network, epochs } = replay;
  return {
    parameterCount: learned.length,
    summary: { iterations: epochs, converged: !stillImproving },
    network,
    epochs,
    stillImproving,
    replay,
    parameters: () => learned.slice(),
    predict: createDenseNetPredictor(network, learned, classCount),
  };
}

/**
 * Builds the `predict` of a net from its numbers: of a fitted one, or of one that was saved.
 *
 * @param parameters in the layout of `layerOffsets`; not to be changed afterwards
 * @param classCount at most the count of outputs; the outputs beyond are dropped
 */
export function createDenseNetPredictor(
  network: Network,
  parameters: Float32Array,
  classCount: number,
): FittedClassifier['predict'] {
  return (features, probabilities) => {
    const kernel = loaded === parameters && shared !== undefined ? shared : loadKernel(network, parameters);
    kernel.predict(features, classCount, probabilities);
  };
}

/**
 * One kernel serves every fit and every prediction of this thread, because each instance reserves gibibytes of address
 * space. `loaded` is the parameters of the net that is ready to predict; another net loads its own first.
 */
let shared: Kernel | undefined;
let loaded: Float32Array | undefined;

function takeKernel(layout: KernelLayout): Kernel {
  loaded = undefined;
  if (shared === undefined) shared = new Kernel(layout);
  else shared.layOut(layout);
  return shared;
}

function loadKernel(network: Network, parameters: Float32Array): Kernel {
  const kernel = takeKernel({ network, output: 'softmax', batchSize: 1, rows: 0 });
  kernel.restart(parameters);
  loaded = parameters;
  return kernel;
}
