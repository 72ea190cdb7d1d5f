import type { Network } from './network.ts';

/**
 * Everything that decides the last phase of a net's training, the one whose weights are kept,
 * so that another implementation can train the very same net on the same training features.
 */
export interface Replay {
  readonly network: Network;
  /** The weights it starts from, in the layout of `layerOffsets`. */
  readonly initialParameters: Float32Array;
  /** The rows of the training features that take part. */
  readonly rows: Int32Array;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly epochs: number;
  /** Seed of the epochs' row orders: epoch e visits `rows` in the order `epochOrder(rows.length, seed, e)`. */
  readonly seed: number;
}
