import type { Classifier, FittedClassifier } from '../contract/classifier.ts';
import { createFitted, type FittedDenseNet } from './fitted.ts';
import { defaultHiddenSizes, defaultOutputs, type Network } from './kernel/network.ts';
import { takePredictor } from './shared-kernel.ts';
import { type TrainedNet, trainNet } from './train-net.ts';
import { defaultTraining, type Training } from './training.ts';

export interface DenseNetOptions {
  /** Of the initial weights, the held-out rows and the row orders: a whole number of 32 bits. */
  readonly seed: number;
  /** The article's 20 and 10 where absent. */
  readonly hiddenSizes?: readonly number[];
  /** The article's four outputs, more only for more classes (the default), or exactly one a class. */
  readonly outputs?: 'article' | 'classes';
  /** What differs from `defaultTraining`. */
  readonly training?: Partial<Training>;
}

/**
 * The article's dense net on the WebAssembly kernel: softmax, cross-entropy and, by default, relu and Adam.
 * schedule.ts tells when it stops. Outputs without a class take part in training, where they learn to be zero.
 */
export function compiledDenseNet(options: DenseNetOptions): Classifier<FittedDenseNet> {
  const { seed, hiddenSizes = defaultHiddenSizes, outputs = 'article' } = options;
  const training = { ...defaultTraining, ...options.training };
  return {
    fit(features, classes, classCount) {
      const outputCount = outputs === 'article' ? Math.max(defaultOutputs, classCount) : classCount;
      const network: Network = {
        layerSizes: [features.columns, ...hiddenSizes, outputCount],
        activation: training.activation,
      };
      const targets = { task: 'classification', codes: classes, classCount } as const;
      return createFittedClassifier(trainNet({ network, training, seed }, features, targets), classCount);
    },
  };
}

export function createFittedClassifier(trained: TrainedNet, classCount: number): FittedDenseNet {
  const { replay, parameters } = trained;
  return createFitted(trained, createDenseNetPredictor(replay.network, parameters, classCount));
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
    takePredictor(network, 'softmax', parameters).predict(features, classCount, probabilities);
  };
}
