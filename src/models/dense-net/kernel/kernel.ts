import { checkKernelSize } from '../../../built-kernel.ts';
import type { CategoryColumns, Matrix } from '../../../encode/matrix.ts';
import { instantiateKernel, type KernelExports } from './exports.ts';
import { type Network, parameterCount } from './network.ts';
import type { Optimizer } from './optimizer.ts';

/** What the kernel's memory is laid out for. */
export interface KernelLayout {
  readonly network: Network;
  /** Softmax is trained with the cross-entropy, a linear output with the mean squared error. */
  readonly output: 'softmax' | 'linear';
  /** Rows a step of the optimizer. */
  readonly batchSize: number;
  /** Room for so many rows to train on; 0 for a net that only predicts. */
  readonly rows: number;
  /** The categories of the rows to train on; none where absent. */
  readonly categories?: readonly CategoryColumns[];
  /** Adam where absent. */
  readonly optimizer?: Optimizer;
  /** None where absent. */
  readonly dropout?: Dropout;
}

/** Hidden units that are left out of a training step, anew for each sample. */
export interface Dropout {
  /** Of all hidden units, at least 0 and below 1. */
  readonly share: number;
  /** Of the units that are drawn: a whole number of 32 bits. */
  readonly seed: number;
}

/** Rows that are predicted in one call of the kernel: enough to make the call's own cost negligible. */
const blockRows = 256;

/**
 * One instance of the compiled net: one net at a time, its training rows and its optimizer, in one WebAssembly memory.
 * `layOut` forgets everything and reuses that memory, which grows when it must and never shrinks, so that one kernel
 * serves any number of fits.
 */
export class Kernel {
  readonly #exports: KernelExports = instantiateKernel();
  /** Views of the memory. Only `layOut` can grow it, which detaches them all, and it makes them anew. */
  #views: Views;

  constructor(layout: KernelLayout) {
    this.#views = layOut(this.#exports, layout);
  }

  /** Starts afresh with another net; the parameters are zero until drawn or set. */
  layOut(layout: KernelLayout): void {
    this.#views = layOut(this.#exports, layout);
  }

  /** Draws initial parameters from a seed, a whole number of 32 bits: Glorot uniform weights, zero biases. */
  drawParameters(seed: number): void {
    this.#exports.drawParameters(seed);
  }

  /** A copy of the parameters, in the layout of `layerOffsets`. */
  parameters(): Float32Array {
    return this.#views.parameters.slice();
  }

  /** Sets the parameters, forgets the optimizer's moments and draws dropout's units from the first again. */
  restart(parameters: Float32Array): void {
    this.#views.parameters.set(parameters);
    this.#exports.restart();
  }

  /** Hands over the rows of a classification, rounded to float32; class codes are below the count of outputs. */
  setClassRows(features: Matrix, classes: Int32Array): void {
    writeRows(features, this.#views);
    this.#views.targets.set(classes);
  }

  /** Hands over the rows of a regression, rounded to float32, with rows × outputs targets. */
  setTargetRows(features: Matrix, targets: Float64Array): void {
    writeRows(features, this.#views);
    this.#views.targets.set(targets);
  }

  /** Trains on the listed rows in the order given, one step of the optimizer a batch; the last batch may be short. */
  trainEpoch(order: Int32Array, learningRate: number): void {
    this.#views.order.set(order);
    this.#exports.trainEpoch(order.length, learningRate);
  }

  /** The gradient of the mean loss over the listed rows, at most a batch, in the layout of the parameters. */
  gradient(batch: Int32Array): Float32Array {
    this.#views.order.set(batch);
    this.#exports.computeGradient(0, batch.length);
    return this.#views.gradient.slice();
  }

  /** The mean loss over the listed rows: cross-entropy with natural logarithm, or mean squared error. */
  meanLoss(rows: Int32Array): number {
    this.#views.order.set(rows);
    return this.#exports.meanLoss(rows.length);
  }

  /** The mean Brier score of a softmax over the listed rows: 0 at best, 1 at worst. */
  meanBrierScore(rows: Int32Array): number {
    this.#views.order.set(rows);
    return this.#exports.meanBrierScore(rows.length);
  }

  /**
   * Writes the first `kept` outputs of every row into `results` (rows × kept). The probabilities of a softmax are those
   * given that the class is one of the kept ones, and add up to 1. Allocates nothing.
   */
  predict(features: Matrix, kept: number, results: Float64Array): void {
    const { block, outputs } = this.#views;
    const { rows, columns, values } = features;
    for (let from = 0; from < rows; from += blockRows) {
      const count = Math.min(blockRows, rows - from);
      const firstValue = from * columns;
      const firstResult = from * kept;
      // Loops, as `set` and `subarray` cost more than a whole row; every index is in range by construction.
      for (let i = 0; i < count * columns; i++) block[i] = values[firstValue + i] as number;
      this.#exports.predict(count, kept);
      for (let i = 0; i < count * kept; i++) results[firstResult + i] = outputs[i] as number;
    }
  }
}

/** Writes rows as numbers and codes; those of categories that the layout was not told of are numbers. */
function writeRows({ rows, columns, values }: Matrix, { categories, rows: numbers, codes }: Views): void {
  if (categories.length === 0) {
    numbers.set(values);
    return;
  }
  const isLevel = new Uint8Array(columns);
  for (const { first, count } of categories) isLevel.fill(1, first, first + count);
  for (let at = 0, to = 0, column = 0; at < rows * columns; at++) {
    if (isLevel[column] === 0) numbers[to++] = values[at] as number;
    if (++column === columns) column = 0;
  }
  categories.forEach((category, index) => {
    for (let row = 0; row < rows; row++) {
      const code = category.codes[row] as number;
      codes[row * categories.length + index] = code < 0 ? -1 : category.first + code;
    }
  });
}

interface Views {
  readonly parameters: Float32Array;
  readonly gradient: Float32Array;
  readonly categories: readonly CategoryColumns[];
  readonly rows: Float32Array;
  readonly codes: Int32Array;
  readonly targets: Int32Array | Float32Array;
  readonly order: Int32Array;
  readonly block: Float32Array;
  readonly outputs: Float64Array;
}

function layOut(kernel: KernelExports, layout: KernelLayout): Views {
  checkSize(layout);
  const { network, output, batchSize, rows, optimizer = { kind: 'adam' }, dropout, categories = [] } = layout;
  const { layerSizes, activation } = network;
  const sizesAddress = kernel.begin(layerSizes.length);
  new Int32Array(kernel.memory.buffer, sizesAddress, layerSizes.length).set(layerSizes);
  const categoriesAddress = kernel.beginCategories(categories.length);
  new Int32Array(kernel.memory.buffer, categoriesAddress, 2 * categories.length).set(
    categories.flatMap(({ first, count }) => [first, count]),
  );
  kernel.layOut(batchSize, rows, blockRows, activation === 'tanh', output === 'softmax');
  if (optimizer.kind === 'adam') kernel.setOptimizer(true, 0);
  else kernel.setOptimizer(false, optimizer.momentum);
  kernel.setDropout(dropout?.share ?? 0, dropout?.seed ?? 0);

  const { buffer } = kernel.memory;
  const inputs = layerSizes[0] as number;
  const outputs = layerSizes.at(-1) as number;
  const parameters = parameterCount(network);
  return {
    parameters: new Float32Array(buffer, kernel.parametersAddress(), parameters),
    gradient: new Float32Array(buffer, kernel.gradientAddress(), parameters),
    categories,
    rows: new Float32Array(buffer, kernel.rowsAddress(), rows * countNumbers(inputs, categories)),
    codes: new Int32Array(buffer, kernel.codesAddress(), rows * categories.length),
    targets:
      output === 'softmax'
        ? new Int32Array(buffer, kernel.targetsAddress(), rows)
        : new Float32Array(buffer, kernel.targetsAddress(), rows * outputs),
    order: new Int32Array(buffer, kernel.orderAddress(), rows),
    block: new Float32Array(buffer, kernel.blockAddress(), blockRows * inputs),
    outputs: new Float64Array(buffer, kernel.outputsAddress(), blockRows * outputs),
  };
}

function countNumbers(inputs: number, categories: readonly CategoryColumns[]): number {
  return categories.reduce((rest, { count }) => rest - count, inputs);
}

/** What a layout may take: all but a MiB of the memory. */
const limitBytes = 4 * 2 ** 30 - 2 ** 20;

function checkSize({ network, output, batchSize, rows, categories = [] }: KernelLayout): void {
  const { layerSizes } = network;
  const inputs = layerSizes[0] as number;
  const outputs = layerSizes.at(-1) as number;
  const units = layerSizes.reduce((sum, size) => sum + size + 1, 0);
  const bytes =
    4 * 4 * parameterCount(network) +
    3 * 4 * (batchSize + 4) * units +
    4 *
      rows *
      (countNumbers(inputs, categories) + categories.length + (output === 'softmax' ? 1 : outputs) + 1) +
    blockRows * (4 * inputs + 8 * outputs);
  checkKernelSize('The dense net needs', bytes, limitBytes, `${rows} rows of ${inputs} encoded features`);
}
