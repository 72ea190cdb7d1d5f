import { layerOffsets, type Network } from '../../../src/models/dense-net/kernel/network.ts';

/*
 * The dense net once more, in float64, one sample at a time and written to be read: what the kernel is held against.
 * Parameters are one flat array in the layout of `layerOffsets`; a row is an array of inputs, and its target a class
 * code (softmax with cross-entropy) or an array of numbers (linear output with mean squared error).
 */

export type Target = number | readonly number[];

export interface Sample {
  readonly inputs: readonly number[];
  readonly target: Target;
  /** What dropout multiplies the units of each hidden layer by: 0, or 1 ∕ the share that it keeps. */
  readonly masks?: readonly (readonly number[])[];
}

/** The values of every layer, inputs first; the last are the weighted sums of the outputs. */
export function forward(
  network: Network,
  parameters: ArrayLike<number>,
  inputs: readonly number[],
  masks?: Sample['masks'],
): number[][] {
  const layers = [[...inputs]];
  for (const layer of layerOffsets(network)) {
    const before = layers.at(-1) as number[];
    const sums = Array.from({ length: layer.outputs }, (_, o) => {
      let sum = parameters[layer.biases + o] as number;
      for (let i = 0; i < layer.inputs; i++) {
        sum += (before[i] as number) * (parameters[layer.weights + i * layer.outputs + o] as number);
      }
      return sum;
    });
    const isLast = layers.length === network.layerSizes.length - 1;
    const mask = masks?.[layers.length - 1];
    layers.push(isLast ? sums : sums.map((sum, o) => activate(network, sum) * (mask?.[o] ?? 1)));
  }
  return layers;
}

function activate({ activation }: Network, sum: number): number {
  return activation === 'relu' ? Math.max(sum, 0) : Math.tanh(sum);
}

export function softmax(outputs: readonly number[]): number[] {
  const largest = Math.max(...outputs);
  const powers = outputs.map((output) => Math.exp(output - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function sampleLoss(
  network: Network,
  parameters: ArrayLike<number>,
  { inputs, target, masks }: Sample,
): number {
  const outputs = forward(network, parameters, inputs, masks).at(-1) as number[];
  if (typeof target === 'number') return -Math.log(softmax(outputs)[target] as number);
  return outputs.reduce((sum, output, o) => sum + (output - (target[o] as number)) ** 2, 0) / outputs.length;
}

export function meanLoss(
  network: Network,
  parameters: ArrayLike<number>,
  samples: readonly Sample[],
): number {
  return samples.reduce((sum, sample) => sum + sampleLoss(network, parameters, sample), 0) / samples.length;
}

/** The gradient of the mean loss, by backpropagation. */
export function gradient(
  network: Network,
  parameters: ArrayLike<number>,
  samples: readonly Sample[],
): Float64Array {
  const result = new Float64Array(parameters.length);
  for (const { inputs, target, masks } of samples) {
    const layers = forward(network, parameters, inputs, masks);
    let deltas = outputDeltas(layers.at(-1) as number[], target).map((delta) => delta / samples.length);
    for (const [index, layer] of [...layerOffsets(network).entries()].reverse()) {
      const before = layers[index] as number[];
      const deltasBefore = before.map((value, i) => {
        let sum = 0;
        for (let o = 0; o < layer.outputs; o++) {
          const weight = layer.weights + i * layer.outputs + o;
          result[weight] = (result[weight] as number) + value * (deltas[o] as number);
          sum += (parameters[weight] as number) * (deltas[o] as number);
        }
        const factor = masks?.[index - 1]?.[i] ?? 1;
        return factor === 0 ? 0 : sum * factor * slope(network, value / factor);
      });
      deltas.forEach((delta, o) => {
        result[layer.biases + o] = (result[layer.biases + o] as number) + delta;
      });
      deltas = deltasBefore;
    }
  }
  return result;
}

function outputDeltas(outputs: readonly number[], target: Target): number[] {
  if (typeof target === 'number') {
    return softmax(outputs).map((probability, o) => probability - (o === target ? 1 : 0));
  }
  return outputs.map((output, o) => (2 * (output - (target[o] as number))) / outputs.length);
}

function slope({ activation }: Network, value: number): number {
  if (activation === 'relu') return value > 0 ? 1 : 0;
  return 1 - value ** 2;
}

/** Adam as TensorFlow.js has it, from zero moments on: returns the parameters after a step for each batch. */
export function train(
  network: Network,
  parameters: ArrayLike<number>,
  batches: readonly (readonly Sample[])[],
  learningRate: number,
): Float64Array {
  const result = Float64Array.from(parameters);
  const first = new Float64Array(result.length);
  const second = new Float64Array(result.length);
  batches.forEach((batch, step) => {
    const slopes = gradient(network, result, batch);
    const correction1 = 1 - 0.9 ** (step + 1);
    const correction2 = 1 - 0.999 ** (step + 1);
    for (let p = 0; p < result.length; p++) {
      const slopeOf = slopes[p] as number;
      first[p] = 0.9 * (first[p] as number) + 0.1 * slopeOf;
      second[p] = 0.999 * (second[p] as number) + 0.001 * slopeOf ** 2;
      const size = Math.sqrt((second[p] as number) / correction2) + 1e-7;
      result[p] = (result[p] as number) - (learningRate * ((first[p] as number) / correction1)) / size;
    }
  });
  return result;
}
