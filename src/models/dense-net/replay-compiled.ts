import type { Matrix } from '../../encode/matrix.ts';
import type { Targets } from '../contract/targets.ts';
import { createFittedClassifier } from './classifier.ts';
import type { FittedDenseNet } from './fitted.ts';
import { createFittedRegressor } from './regressor.ts';
import type { Replay } from './replay.ts';
import { trainReplay } from './train-net.ts';

/**
 * Trains the described net again, on the features and targets that its fit was given, or only its first epochs, so that
 * another implementation can be held against it after as many.
 */
export function replayCompiled(
  replay: Replay,
  features: Matrix,
  targets: Targets,
  epochs = replay.epochs,
): FittedDenseNet {
  const trained = trainReplay({ ...replay, epochs }, features, targets);
  return targets.task === 'classification'
    ? createFittedClassifier(trained, targets.classCount)
    : createFittedRegressor(trained);
}
