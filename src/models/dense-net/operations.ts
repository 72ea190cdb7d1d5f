import type { OperationCount } from '../contract/operations.ts';
import type { Network } from './kernel/network.ts';

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
