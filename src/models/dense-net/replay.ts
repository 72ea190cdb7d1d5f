import { type Annealing, annealedRate } from './annealing.ts';
import type { Network } from './kernel/network.ts';
import type { Optimizer } from './kernel/optimizer.ts';
import { epochOrder } from './schedule.ts';
import type { TargetScale } from './target-scale.ts';

/**
 * Everything that decides the epochs of a net's training that led to the weights that are kept,
 * so that another implementation can train the very same net on the same training features.
 */
export interface Replay {
  readonly network: Network;
  /** Softmax learns classes by the cross-entropy; a linear output learns a standardized number by its squared error. */
  readonly output: 'softmax' | 'linear';
  /** How the number to predict is standardized; null for classes. */
  readonly targetScale: TargetScale | null;
  /** The weights it starts from, in the layout of `layerOffsets`. */
  readonly initialParameters: Float32Array;
  /** The rows of the training features that take part. */
  readonly rows: Int32Array;
  /** The first epochs, if they are those of a search: they have its rows, and the full rate. */
  readonly searched?: Searched;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Over which epochs the learning rate falls, however few of them are trained; none where absent. */
  readonly annealing?: Annealing;
  readonly optimizer: Optimizer;
  /** The share of hidden units that each step leaves out. */
  readonly dropout: number;
  /** Those of a search included. */
  readonly epochs: number;
  /** Of the units left out, and of the row orders: epoch e visits `rows` as `epochOrder(rows, seed, e)` says. */
  readonly seed: number;
}

/** Epochs of a search whose net is trained on. */
export interface Searched {
  readonly rows: Int32Array;
  readonly epochs: number;
}

/** An epoch of a replay. */
export interface Epoch {
  /** The rows in the order in which they are visited. */
  readonly order: Int32Array;
  readonly learningRate: number;
  /** Whether the optimizer forgets its moments before it: it is the first after a search. */
  readonly isFresh: boolean;
}

/**
 * @param epoch 0, 1, …
 * @param room for the order, as `epochOrder` takes it
 */
export function epochOf(
  replay: Pick<Replay, 'rows' | 'seed' | 'learningRate' | 'annealing' | 'searched'>,
  epoch: number,
  room?: Int32Array,
): Epoch {
  const { rows, seed, learningRate, annealing, searched } = replay;
  if (searched !== undefined && epoch < searched.epochs) {
    return { order: epochOrder(searched.rows, seed, epoch, room), learningRate, isFresh: false };
  }
  return {
    order: epochOrder(rows, seed, epoch, room),
    learningRate: annealedRate(learningRate, annealing, epoch),
    isFresh: epoch === searched?.epochs,
  };
}
