import type { FittedRegressor, Regressor } from '../contract/regressor.ts';
import { createFitted, type FittedDenseNet } from './fitted.ts';
import { defaultHiddenSizes, type Network } from './kernel/network.ts';
import { takePredictor } from './shared-kernel.ts';
import { requireScale, restoreUnit, type TargetScale } from './target-scale.ts';
import { type TrainedNet, trainNet } from './train-net.ts';
import { defaultTraining, type Training } from './training.ts';

export interface DenseNetRegressorOptions {
  /** Of the initial weights, the held-out rows and the row orders: a whole number of 32 bits. */
  readonly seed: number;
  /** The article's 20 and 10 where absent. */
  readonly hiddenSizes?: readonly number[];
  /** What differs from `defaultTraining`. */
  readonly training?: Partial<Training>;
}

export interface FittedDenseNetRegressor extends FittedDenseNet {
  /** Not counted among the parameters: like the features' scales, it is a step before the net. */
  readonly targetScale: TargetScale;
}

/**
 * The article's dense net for a number, on the WebAssembly kernel: the same hidden layers, and one linear output that
 * learns the standardized number by its squared error. Everything else is as it is for classes.
 */
export function compiledDenseNetRegressor(
  options: DenseNetRegressorOptions,
): Regressor<FittedDenseNetRegressor> {
  const { seed, hiddenSizes = defaultHiddenSizes } = options;
  const training = { ...defaultTraining, ...options.training };
  return {
    fit(features, values) {
      const layerSizes = [features.columns, ...hiddenSizes, 1];
      const network: Network = { layerSizes, activation: training.activation };
      const targets = { task: 'regression', values } as const;
      return createFittedRegressor(trainNet({ network, training, seed }, features, targets));
    },
  };
}

/** @throws TypeError when the net was trained on classes */
export function createFittedRegressor(trained: TrainedNet): FittedDenseNetRegressor {
  const { network } = trained.replay;
  const targetScale = requireScale(trained.replay.targetScale);
  const predict = createDenseNetRegressionPredictor(network, trained.parameters, targetScale);
  return { ...createFitted(trained, predict), targetScale };
}

/**
 * Builds the `predict` of a net from its numbers: of a fitted one, or of one that was saved.
 *
 * @param parameters in the layout of `layerOffsets`; not to be changed afterwards
 */
export function createDenseNetRegressionPredictor(
  network: Network,
  parameters: Float32Array,
  targetScale: TargetScale,
): FittedRegressor['predict'] {
  return (features, numbers) => {
    takePredictor(network, 'linear', parameters).predict(features, 1, numbers);
    restoreUnit(numbers, features.rows, targetScale);
  };
}
