/** What every contender trains: the article's net on one made-up table. */
export const network = { layerSizes: [10, 20, 10, 4], activation: 'relu' };
export const tableArguments = [1000, 10, 4, 1];
export const batchSize = 32;
export const learningRate = 0.005;
export const stepsPerEpoch = Math.ceil(tableArguments[0] / batchSize);

/**
 * Arithmetic operations of a step, a square root counted as one. For each row: forward, a multiplication and an addition
 * a weight; backward, the same for the weights' gradient, an addition a bias, and the same for the deltas of each hidden
 * layer. Then Adam's 14 a parameter. Activations, the softmax and its derivatives are not counted.
 */
export function countFlops({ layerSizes }, rowsPerStep) {
  let weights = 0;
  let hiddenWeights = 0;
  let biases = 0;
  for (let layer = 1; layer < layerSizes.length; layer++) {
    const count = layerSizes[layer - 1] * layerSizes[layer];
    weights += count;
    if (layer > 1) hiddenWeights += count;
    biases += layerSizes[layer];
  }
  const forward = 2 * weights;
  const backward = 2 * weights + biases + 2 * hiddenWeights;
  const adam = 14 * (weights + biases);
  return rowsPerStep * (forward + backward) + adam;
}
