import type { Matrix } from '../../src/encode/matrix.ts';

export interface PlainNet {
  /** Each layer's weights (inputs × outputs, row-major) before its biases. */
  readonly parameters: Float64Array;
  restart(initial: ArrayLike<number>): void;
  trainEpoch(order: Int32Array, learningRate: number): void;
}

export function createPlainNet(
  layerSizes: readonly number[],
  features: Matrix,
  classes: Int32Array,
  batchSize: number,
): PlainNet;
