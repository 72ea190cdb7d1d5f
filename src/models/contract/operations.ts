import type { Network } from '../dense-net/kernel/network.ts';

/** What one prediction costs in arithmetic, counted from the architecture. */
export interface OperationCount {
  readonly multiplications: number;
  readonly additions: number;
  readonly exponentials: number;
}

/**
 * A net's operations for one row: every weight is one multiplication and one addition (a neuron with n inputs adds n
 * products and a bias, n + 1 numbers), and a softmax takes one exponential an output and adds them up. Comparisons
 * (relu) and the softmax's divisions are not counted; of a tanh layer each neuron counts as one exponential.
 *
 * @example denseNetOperations({ layerSizes: [10, 20, 10, 4], activation: 'relu' }, 'softmax')
 * // { multiplications: 440, additions: 443, exponentials: 4 }
 */
export function denseNetOperations(
  { layerSizes, activation }: Network,
  output: 'softmax' | 'linear',
): OperationCount {
  let weights = 0;
  for (let layer = 1; layer < layerSizes.length; layer++) {
    weights += (layerSizes[layer - 1] as number) * (layerSizes[layer] as number);
  }
  const outputs = layerSizes.at(-1) as number;
  const hidden = layerSizes.slice(1, -1).reduce((sum, size) => sum + size, 0);
  const ofSoftmax = output === 'softmax' ? outputs : 0;
  return {
    multiplications: weights,
    additions: weights + Math.max(0, ofSoftmax - 1),
    exponentials: ofSoftmax + (activation === 'tanh' ? hidden : 0),
  };
}

/**
 * A logistic regression's operations for one row, counted in the same way: for two classes d multiplications, a sum of
 * d + 1 numbers and one sigmoid (an exponential and an addition); for K classes K such sums and a softmax.
 *
 * @example logisticRegressionOperations(10, 2) // { multiplications: 10, additions: 11, exponentials: 1 }
 */
export function logisticRegressionOperations(features: number, classCount: number): OperationCount {
  if (classCount === 2) return { multiplications: features, additions: features + 1, exponentials: 1 };
  const weights = features * classCount;
  return { multiplications: weights, additions: weights + classCount - 1, exponentials: classCount };
}

/**
 * A linear regression's operations for one row: d multiplications, and a sum of d + 1 numbers.
 *
 * @example linearRegressionOperations(10) // { multiplications: 10, additions: 10, exponentials: 0 }
 */
export function linearRegressionOperations(features: number): OperationCount {
  return { multiplications: features, additions: features, exponentials: 0 };
}

/** The baseline computes nothing. */
export const noOperations: OperationCount = { multiplications: 0, additions: 0, exponentials: 0 };
