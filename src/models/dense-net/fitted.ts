import type { FittedModel } from '../contract/fitted-model.ts';
import type { Network } from './kernel/network.ts';
import type { Replay } from './replay.ts';
import type { TrainedNet } from './train-net.ts';

/** A net that was fitted, to classes or to a number. */
export interface FittedDenseNet extends FittedModel {
  readonly network: Network;
  /** The epochs that led to its weights. */
  readonly epochs: number;
  /** Whether the search for the number of epochs ended at its limit, while the held-out score still fell. */
  readonly stillImproving: boolean;
  /**
   * Whether the training ran away to numbers that are none, as a learning rate too high makes it. The net is then the one
   * of the best epoch before, or, where there was none, the untrained one: it predicts finite numbers.
   */
  readonly diverged: boolean;
  /** How another implementation trains the same net on the same features. */
  readonly replay: Replay;
  /** A copy of the weights and biases, in the layout of `layerOffsets`. */
  parameters(): Float32Array;
}

export function createFitted(
  { replay, parameters, stillImproving, diverged }: TrainedNet,
  predict: FittedModel['predict'],
): FittedDenseNet {
  const { network, epochs } = replay;
  return {
    parameterCount: parameters.length,
    summary: { iterations: epochs, converged: !stillImproving && !diverged },
    network,
    epochs,
    stillImproving,
    diverged,
    replay,
    parameters: () => parameters.slice(),
    predict,
  };
}
