/**
 * One more implementation of the dense net's training, in loops over typed arrays as one would write them by hand:
 * what the kernel has to beat to be worth its WebAssembly. Float64, one row after the other, relu, softmax with
 * cross-entropy, and Adam with its epsilon after the bias correction, as the kernel and TensorFlow.js have it.
 */
const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-7;

/**
 * @param {readonly number[]} layerSizes inputs first
 * @param {{columns: number, values: Float64Array}} features
 * @param {Int32Array} classes one code a row
 * @param {number} batchSize
 */
export function createPlainNet(layerSizes, features, classes, batchSize) {
  const starts = [0];
  for (let layer = 1; layer < layerSizes.length; layer++) {
    starts.push(starts[layer - 1] + (layerSizes[layer - 1] + 1) * layerSizes[layer]);
  }
  const last = layerSizes.length - 1;
  const parameters = new Float64Array(starts[last]);
  const gradient = new Float64Array(parameters.length);
  const firstMoments = new Float64Array(parameters.length);
  const secondMoments = new Float64Array(parameters.length);
  let beta1Power = 1;
  let beta2Power = 1;

  const units = layerSizes.map((size) => new Float64Array(size));
  const deltas = layerSizes.map((size) => new Float64Array(size));

  /** Sets the parameters, each layer's weights (inputs × outputs, row-major) before its biases, and forgets the moments. */
  function restart(initial) {
    parameters.set(initial);
    firstMoments.fill(0);
    secondMoments.fill(0);
    beta1Power = 1;
    beta2Power = 1;
  }

  /** Trains on the rows in the order given, one step a batch; the last batch may be short. */
  function trainEpoch(order, learningRate) {
    for (let from = 0; from < order.length; from += batchSize) {
      const to = Math.min(from + batchSize, order.length);
      gradient.fill(0);
      for (let at = from; at < to; at++) addRow(order[at]);
      adamStep(learningRate, to - from);
    }
  }

  /** Adds the gradient of one row's loss. */
  function addRow(row) {
    const first = row * features.columns;
    for (let i = 0; i < features.columns; i++) units[0][i] = features.values[first + i];
    for (let layer = 1; layer <= last; layer++) {
      forward(units[layer - 1], starts[layer - 1], units[layer], layer < last);
    }
    softmaxDeltas(units[last], classes[row], deltas[last]);
    for (let layer = last; layer > 0; layer--) {
      backward(units[layer - 1], starts[layer - 1], deltas[layer], deltas[layer - 1], layer > 1);
    }
  }

  function forward(input, start, output, isHidden) {
    const biases = start + input.length * output.length;
    for (let o = 0; o < output.length; o++) output[o] = parameters[biases + o];
    for (let i = 0, weight = start; i < input.length; i++) {
      const value = input[i];
      for (let o = 0; o < output.length; o++, weight++) output[o] += value * parameters[weight];
    }
    if (isHidden) for (let o = 0; o < output.length; o++) output[o] = output[o] > 0 ? output[o] : 0;
  }

  function backward(input, start, delta, inputDelta, isHidden) {
    const biases = start + input.length * delta.length;
    for (let i = 0, weight = start; i < input.length; i++) {
      const value = input[i];
      let sum = 0;
      for (let o = 0; o < delta.length; o++, weight++) {
        gradient[weight] += value * delta[o];
        if (isHidden) sum += parameters[weight] * delta[o];
      }
      if (isHidden) inputDelta[i] = value > 0 ? sum : 0;
    }
    for (let o = 0; o < delta.length; o++) gradient[biases + o] += delta[o];
  }

  /** Kingma and Ba (2015), on the mean of `rows` gradients. */
  function adamStep(learningRate, rows) {
    beta1Power *= beta1;
    beta2Power *= beta2;
    for (let p = 0; p < parameters.length; p++) {
      const slope = gradient[p] / rows;
      firstMoments[p] = beta1 * firstMoments[p] + (1 - beta1) * slope;
      secondMoments[p] = beta2 * secondMoments[p] + (1 - beta2) * slope * slope;
      const size = Math.sqrt(secondMoments[p] / (1 - beta2Power)) + epsilon;
      parameters[p] -= (learningRate * (firstMoments[p] / (1 - beta1Power))) / size;
    }
  }

  return { parameters, restart, trainEpoch };
}

/** The derivatives of the cross-entropy by the outputs: probability, less one for the row's class. */
function softmaxDeltas(outputs, code, deltas) {
  let largest = outputs[0];
  for (let o = 1; o < outputs.length; o++) largest = Math.max(largest, outputs[o]);
  let sum = 0;
  for (let o = 0; o < outputs.length; o++) {
    deltas[o] = Math.exp(outputs[o] - largest);
    sum += deltas[o];
  }
  for (let o = 0; o < outputs.length; o++) deltas[o] = deltas[o] / sum - (o === code ? 1 : 0);
}
