import { defaultHiddenSizes } from '../models/dense-net/kernel/network.ts';
import { batchSize } from '../models/dense-net/schedule.ts';
import { defaultTraining } from '../models/dense-net/training.ts';

/** Everything that may be touched in a lesson. */
export interface LessonSettings {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly activation: 'relu' | 'tanh';
  readonly dropout: number;
  readonly optimizer: 'adam' | 'sgd';
  readonly hiddenSizes: readonly number[];
  readonly seed: number;
  /** How many rows are learned from; all of the training part where null. */
  readonly trainingRows: number | null;
  /** The share of training rows whose target is another row's. */
  readonly labelNoise: number;
  /** The name of a feature that no model is shown; none where null. */
  readonly leftOut: string | null;
  /** Whether the net stops where `compare` stops it; else it goes on at a constant learning rate. */
  readonly stops: boolean;
}

/** The settings with which the page does what `compare` does. */
export function defaultLessonSettings(seed: number): LessonSettings {
  const { learningRate, activation, dropout } = defaultTraining;
  return {
    learningRate,
    batchSize,
    activation,
    dropout,
    optimizer: 'adam',
    hiddenSizes: defaultHiddenSizes,
    seed,
    trainingRows: null,
    labelNoise: 0,
    leftOut: null,
    stops: true,
  };
}
