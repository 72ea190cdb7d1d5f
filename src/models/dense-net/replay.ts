import type { Annealing } from './annealing.ts';
import type { Network } from './kernel/network.ts';
import type { Optimizer } from './kernel/optimizer.ts';
import type { TargetScale } from './target-scale.ts';

/**
 * Everything that decides the last phase of a net's training, the one whose weights are kept,
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
  readonly batchSize: number;
  readonly learningRate: number;
  /** Over which epochs the learning rate falls, however few of them are trained; none where absent. */
  readonly annealing?: Annealing;
  readonly optimizer: Optimizer;
  /** The share of hidden units that each step leaves out. */
  readonly dropout: number;
  readonly epochs: number;
  /** Of the units left out, and of the row orders: epoch e visits `rows` as `epochOrder(rows, seed, e)` says. */
  readonly seed: number;
}
