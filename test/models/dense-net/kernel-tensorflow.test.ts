import type { Sequential } from '@tensorflow/tfjs-layers';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../src/encode/matrix.ts';
import type { Kernel } from '../../../src/models/dense-net/kernel/kernel.ts';
import { epochOrder } from '../../../src/models/dense-net/schedule.ts';
import { loadTensorFlow, type TensorFlow } from '../../../src/models/dense-net/tensorflow.ts';
import { buildModel, disposeModel } from '../../../src/models/dense-net/tensorflow-model.ts';
import { countUp, createTask, loadTask, type Task } from './task.ts';

const learningRate = 0.005;
const rowCount = 205;
const features = 10;
const outputs = 4;

/** Rows with something to learn, so that twenty epochs change the net for good; 205 rows leave a last batch of 13. */
function createLearnableTask(activation: 'relu' | 'tanh'): Task {
  const network = { layerSizes: [features, 20, 10, outputs], activation };
  const task = createTask(network, 'softmax', rowCount, 32, 3);
  const { values } = task.features;
  const classes = task.classes.map((_, row) => {
    const [a, b, c] = values.subarray(row * features, row * features + 3) as unknown as [
      number,
      number,
      number,
    ];
    return (a + b > 0 ? 1 : 0) + (b * c > 0 ? 2 : 0);
  });
  return { ...task, classes };
}

/** The same rows and the same order of them for TensorFlow.js. */
async function fitTensorFlow(
  { core }: TensorFlow,
  model: Sequential,
  task: Task,
  rows: Int32Array,
): Promise<void> {
  const inputs = core.tensor2d([...rows].map((row) => [...(task.samples[row]?.inputs ?? [])]));
  const targets = core.tensor2d([...rows].map((row) => oneHot(task.classes[row] as number)));
  await model.fit(inputs, targets, {
    epochs: 1,
    batchSize: 32,
    shuffle: false,
    verbose: 0,
    yieldEvery: 'never',
  });
  core.dispose([inputs, targets]);
}

function oneHot(code: number): number[] {
  return Array.from({ length: outputs }, (_, output) => (output === code ? 1 : 0));
}

function weightsOf(model: Sequential): number[] {
  return model.getWeights().flatMap((weights) => [...weights.dataSync()]);
}

function probabilitiesOf({ core }: TensorFlow, model: Sequential, rows: Matrix): number[] {
  return core.tidy(() => {
    const inputs = core.tensor2d(new Float32Array(rows.values), [rows.rows, rows.columns]);
    return [...(model.predict(inputs) as ReturnType<typeof core.tensor2d>).dataSync()];
  });
}

function kernelProbabilities(kernel: Kernel, rows: Matrix): Float64Array {
  const results = new Float64Array(rows.rows * outputs);
  kernel.predict(rows, outputs, results);
  return results;
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] as number))));
}

describe.each(['cpu', 'wasm'] as const)('the kernel and TensorFlow.js on %s, batch for batch', (backend) => {
  it.each([
    'relu',
    'tanh',
  ] as const)('agree after a step, an epoch and twenty epochs with %s', async (activation) => {
    const tensorFlow = await loadTensorFlow(backend);
    const task = createLearnableTask(activation);

    async function compare(
      epochs: readonly Int32Array[],
    ): Promise<{ weights: number; probabilities: number }> {
      const kernel = loadTask(task, 3);
      const replay = {
        network: task.network,
        initialParameters: kernel.parameters(),
        rows: countUp(rowCount),
        batchSize: 32,
        learningRate,
        epochs: epochs.length,
        seed: 3,
      };
      const theirs = buildModel(tensorFlow, replay);
      for (const order of epochs) {
        kernel.trainEpoch(order, learningRate);
        await fitTensorFlow(tensorFlow, theirs.model, task, order);
      }
      const weights = largestDifference(kernel.parameters(), weightsOf(theirs.model));
      const probabilities = largestDifference(
        kernelProbabilities(kernel, task.features),
        probabilitiesOf(tensorFlow, theirs.model, task.features),
      );
      disposeModel(theirs);
      return { weights, probabilities };
    }

    const orders = Array.from({ length: 20 }, (_, epoch) => epochOrder(rowCount, 3, epoch));
    const step = await compare([orders[0]!.slice(0, 32)]);
    const epoch = await compare(orders.slice(0, 1));
    const epochs = await compare(orders);
    // Found: 6e-8, 3.3e-7, 3.3e-6 in weights of size 1 and 6e-7, 1.7e-6, 5.9e-6 in probabilities: float32's rounding.
    expect(step.weights).toBeLessThan(1.2e-7);
    expect(step.probabilities).toBeLessThan(2e-6);
    expect(epoch.weights).toBeLessThan(1e-6);
    expect(epoch.probabilities).toBeLessThan(5e-6);
    expect(epochs.weights).toBeLessThan(1e-5);
    expect(epochs.probabilities).toBeLessThan(2e-5);
  });
});
