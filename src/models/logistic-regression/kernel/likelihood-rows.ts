import { checkKernelSize, whenReleased } from '../../../built-kernel.ts';
import { blockRows, writeBlocks } from './blocks.ts';
import { type ColumnPlaces, columnsOf, type Design, placeColumns } from './design.ts';
import { type KernelExports, theKernel } from './exports.ts';
import { orderForSamples } from './row-order.ts';

/** A smaller sample says too little about where the optimum is. */
const fewestSampledRows = 1000;
const sampledRowsAWeight = 4;

/** What rows may take; the rest is for Gram matrices. */
const limitBytes = 3.75 * 2 ** 30;

/** What the sums over rows are of. */
type Likelihood = 'binary' | 'softmax';

/** The entry of a Gram matrix for two columns. */
export type GramEntries = (index: number, column: number, other: number) => number;

/** Which table the thread's kernel holds; weakly, so that no table outlives its fit for being the last. */
let held: WeakRef<LikelihoodRows> | undefined;
whenReleased(() => {
  held = undefined;
});

/**
 * Rows and their classes in the thread's kernel, which computes the log loss, its gradient and what its Hessian is made
 * of. Where the kernel has been given another table in the meantime, it is given this one again.
 *
 * Weights are scores × columns, row-major; two classes have one score, more have one each.
 */
export class LikelihoodRows {
  readonly columns: number;
  readonly scores: number;
  /** The sizes of the samples of the rows, the last one all of them. */
  readonly sizes: readonly number[];
  readonly #likelihood: Likelihood;
  readonly #design: Design;
  readonly #classes: Int32Array;
  readonly #order: Int32Array;
  readonly #places: ColumnPlaces;
  #lastPoint: { readonly weights: Float64Array; readonly rows: number } | undefined;

  constructor(likelihood: Likelihood, design: Design, classes: Int32Array, classCount: number) {
    this.columns = columnsOf(design);
    this.#places = placeColumns(design);
    this.scores = likelihood === 'binary' ? 1 : classCount;
    this.#likelihood = likelihood;
    this.#design = design;
    this.#classes = classes;
    const fewest = Math.max(fewestSampledRows, sampledRowsAWeight * this.scores * this.columns);
    const { order, sizes } = orderForSamples(classes, classCount, fewest, blockRows);
    this.#order = order;
    this.sizes = sizes;
  }

  /** The log loss over the first rows, in the order of the samples; writes its gradient, and remembers the point. */
  evaluate(weights: Float64Array, gradient: Float64Array, rows: number): number {
    const kernel = this.#take();
    this.#lastPoint = { weights: weights.slice(), rows };
    this.#writeWeights(kernel, weights);
    const loss = this.#likelihood === 'binary' ? kernel.evaluateBinary(rows) : kernel.evaluateSoftmax(rows);
    this.#readSums(kernel, gradient);
    return loss;
  }

  /** The Hessian at the last point evaluated times a vector. */
  multiplyByHessian(vector: Float64Array, product: Float64Array): void {
    const kernel = this.#takeAtLastPoint();
    this.#writeWeights(kernel, vector);
    if (this.#likelihood === 'binary') kernel.multiplyBinary(this.#lastRows());
    else kernel.multiplySoftmax(this.#lastRows());
    this.#readSums(kernel, product);
  }

  /**
   * The weighted Gram matrices at the last point evaluated. `curvatures` is the one of two classes; `pairs` weighs by the
   * product of two probabilities, for (1, 0), (2, 0), (2, 1), …; `classes` by p (1 − p), one a class.
   *
   * @returns their entries, good until the next call
   */
  grams(kind: 'curvatures' | 'pairs' | 'classes'): GramEntries {
    const kernel = this.#takeAtLastPoint();
    const rows = this.#lastRows();
    if (kind === 'curvatures') kernel.gramOfCurvatures(rows);
    else if (kind === 'pairs') kernel.gramsOfPairs(rows);
    else kernel.gramsOfClasses(rows);
    const stride = this.columns + 1;
    const values = new Float64Array(kernel.memory.buffer, kernel.gramsAddress());
    const { ofColumn } = this.#places;
    return (index, column, other) => {
      const a = ofColumn[column] as number;
      const b = ofColumn[other] as number;
      return values[(index * stride + Math.max(a, b)) * stride + Math.min(a, b)] as number;
    };
  }

  #lastRows(): number {
    return (this.#lastPoint as { rows: number }).rows;
  }

  #takeAtLastPoint(): KernelExports {
    if (held?.deref() !== this && this.#lastPoint !== undefined) {
      this.evaluate(
        this.#lastPoint.weights,
        new Float64Array(this.#lastPoint.weights.length),
        this.#lastRows(),
      );
    }
    return this.#take();
  }

  #take(): KernelExports {
    const kernel = theKernel();
    if (held?.deref() === this) return kernel;
    this.#load(kernel);
    held = new WeakRef(this);
    return kernel;
  }

  #load(kernel: KernelExports): void {
    const { features } = this.#design;
    const { dense, categories } = this.#places;
    const blocks = Math.ceil(features.rows / blockRows);
    const bytes = 8 * features.rows * (dense.length + this.scores + categories.length / 2);
    const shape = `${features.rows} rows of ${this.columns} columns`;
    checkKernelSize('The logistic regression needs', bytes, limitBytes, shape);
    kernel.layOut(blocks, dense.length, categories.length, this.columns, this.scores);
    const { buffer } = kernel.memory;
    const places = blocks * blockRows;
    const target = {
      numbers: new Float64Array(buffer, kernel.denseAddress(), places * dense.length),
      codes: new Int32Array(buffer, kernel.codesAddress(), places * categories.length),
      labels: new Int32Array(buffer, kernel.labelsAddress(), places),
    };
    writeBlocks(this.#design, this.#classes, this.#order, this.#places, target);
  }

  #writeWeights(kernel: KernelExports, weights: Float64Array): void {
    const view = this.#view(kernel, kernel.weightsAddress());
    const { ofColumn } = this.#places;
    for (let k = 0, at = 0; k < this.scores; k++) {
      const start = k * (this.columns + 1);
      for (let j = 0; j < this.columns; j++) view[start + (ofColumn[j] as number)] = weights[at++] as number;
      view[start + this.columns] = 0;
    }
  }

  #readSums(kernel: KernelExports, result: Float64Array): void {
    const view = this.#view(kernel, kernel.sumsAddress());
    const { ofColumn } = this.#places;
    for (let k = 0, at = 0; k < this.scores; k++) {
      const start = k * (this.columns + 1);
      for (let j = 0; j < this.columns; j++) result[at++] = view[start + (ofColumn[j] as number)] as number;
    }
  }

  #view(kernel: KernelExports, address: number): Float64Array {
    return new Float64Array(kernel.memory.buffer, address, this.scores * (this.columns + 1));
  }
}
