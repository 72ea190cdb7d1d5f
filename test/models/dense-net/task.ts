import type { Matrix } from '../../../src/encode/matrix.ts';
import { Kernel, type KernelLayout } from '../../../src/models/dense-net/kernel/kernel.ts';
import type { Network } from '../../../src/models/dense-net/kernel/network.ts';
import { createRandom, type Random } from '../../../src/random/random.ts';
import type { Sample } from './reference-net.ts';

/** A made-up table for a net, once as the kernel takes it and once as the reference does; every number is a float32. */
export interface Task {
  readonly network: Network;
  readonly output: 'softmax' | 'linear';
  readonly batchSize: number;
  readonly features: Matrix;
  readonly classes: Int32Array;
  readonly targets: Float64Array;
  readonly samples: readonly Sample[];
}

export function createTask(
  network: Network,
  output: 'softmax' | 'linear',
  rows: number,
  batchSize: number,
  seed: number,
): Task {
  const random = createRandom(seed);
  const columns = network.layerSizes[0] as number;
  const outputs = network.layerSizes.at(-1) as number;
  const features = {
    rows,
    columns,
    values: Float64Array.from({ length: rows * columns }, () => draw(random)),
  };
  const classes = Int32Array.from({ length: rows }, () => random.below(outputs));
  const targets = Float64Array.from({ length: rows * outputs }, () => draw(random));
  const samples = Array.from({ length: rows }, (_, row) => ({
    inputs: [...features.values.subarray(row * columns, (row + 1) * columns)],
    target:
      output === 'softmax'
        ? (classes[row] as number)
        : [...targets.subarray(row * outputs, (row + 1) * outputs)],
  }));
  return { network, output, batchSize, features, classes, targets, samples };
}

/** A kernel that holds the task's rows and freshly drawn parameters; `training` is what it trains with beside Adam. */
export function loadTask(
  task: Task,
  seed: number,
  training: Pick<KernelLayout, 'optimizer' | 'dropout'> = {},
): Kernel {
  const { network, output, batchSize, features } = task;
  const kernel = new Kernel({ network, output, batchSize, rows: features.rows, ...training });
  if (output === 'softmax') kernel.setClassRows(features, task.classes);
  else kernel.setTargetRows(features, task.targets);
  kernel.drawParameters(seed);
  // Biases are drawn as zeros; small ones make every gradient a general one.
  const random = createRandom(seed, 1);
  kernel.restart(kernel.parameters().map((parameter) => parameter + draw(random) / 8));
  return kernel;
}

export function countUp(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row);
}

/** Between −2 and 2, in steps of 2⁻¹⁰. */
function draw(random: Random): number {
  return (random.below(4097) - 2048) / 1024;
}
