import { checkKernelSize } from '../../../built-kernel.ts';
import { type KernelExports, theKernel } from './exports.ts';
import {
  type BinnedCells,
  type HistogramLayout,
  type LeafLimits,
  layOut,
  type NodeSums,
  perBin,
} from './histogram.ts';

/** What rows and their derivatives may take; the rest is for histograms. */
const limitBytes = 3 * 2 ** 30;
/** Of a row beside its bins: its derivatives twice, and two row numbers. */
const bytesARow = 40;

/** A cut of a column of numbers. */
export interface BestCut {
  readonly gain: number;
  readonly column: number;
  /** The last bin that goes left. */
  readonly cut: number;
  readonly left: NodeSums;
  /** Whether cells that were missing go left. */
  readonly missingGoLeft: boolean;
}

/**
 * A table's bins in the thread's kernel, which sums up the derivatives of a node's rows by bin, and parts the rows. It is
 * good until the next one is made: a fit is done before another begins. The rows of a node are a stretch of the order that
 * `start` gives, its histogram is known by its place.
 */
export class TreeKernel {
  readonly layout: HistogramLayout;
  readonly #kernel: KernelExports;
  readonly #rows: number;

  /** @throws InputError where the table is larger than the kernel's memory can be */
  constructor(columns: readonly BinnedCells[], rows: number) {
    const bytes = rows * (columns.length + bytesARow);
    checkKernelSize('The boosted trees need', bytes, limitBytes, `${rows} rows of ${columns.length} columns`);
    this.layout = layOut(columns);
    this.#kernel = theKernel();
    this.#rows = rows;
    const numbers = columns.filter(({ kind }) => kind === 'number').length;
    this.#kernel.layOut(rows, columns.length, numbers, this.layout.length / perBin);
    const { buffer } = this.#kernel.memory;
    const bins = new Uint8Array(buffer, this.#kernel.binsAddress(), rows * columns.length);
    columns.forEach((column, index) => {
      bins.set(column.bins, index * rows);
    });
    const missingBins = new Uint8Array(buffer, this.#kernel.missingBinsAddress(), columns.length);
    missingBins.set(columns.map(({ hasMissing }) => Number(hasMissing)));
    const offsets = new Int32Array(buffer, this.#kernel.offsetsAddress(), columns.length + 1);
    offsets.set(
      [...this.layout.offsets, this.layout.length].map((at) => at * Float64Array.BYTES_PER_ELEMENT),
    );
  }

  /**
   * Begins a tree.
   *
   * @param learned the rows to learn from, first in the order
   * @param heldOut the rows that follow the splits, next in the order
   * @param gradients the first derivatives, rows × outputs
   * @param hessians the second derivatives, rows × outputs
   * @param output the one that the tree is of
   */
  start(
    learned: Int32Array,
    heldOut: Int32Array,
    gradients: Float64Array,
    hessians: Float64Array,
    { output, outputs }: { readonly output: number; readonly outputs: number },
  ): void {
    const { buffer } = this.#kernel.memory;
    const order = new Int32Array(buffer, this.#kernel.orderAddress(), this.#rows);
    order.set(learned);
    order.set(heldOut, learned.length);
    const derivatives = new Float64Array(buffer, this.#kernel.derivativesAddress(), 2 * this.#rows);
    for (let row = 0, at = output; row < this.#rows; row++, at += outputs) {
      derivatives[2 * row] = gradients[at] as number;
      derivatives[2 * row + 1] = hessians[at] as number;
    }
  }

  /** Sums up the rows from one place of the order to before another. */
  fill(from: number, until: number, place: number): void {
    this.#kernel.fillHistogram(from, until, place);
  }

  /** Takes the sums of a child out of its parent's. */
  subtract(parent: number, child: number): void {
    this.#kernel.subtractHistogram(parent, child);
  }

  /** The sums of a node, good until the next histogram is filled. */
  histogram(place: number): Float64Array {
    const address = this.#kernel.histogramAt(place);
    return new Float64Array(this.#kernel.memory.buffer, address, this.layout.length);
  }

  /** The best cut of a node by a column of numbers, or null where none gains anything. */
  findCut(
    place: number,
    { gradient, hessian, count }: NodeSums,
    { fewestRows, leastHessian }: LeafLimits,
  ): BestCut | null {
    this.#kernel.findCut(place, gradient, hessian, count, fewestRows, leastHessian);
    const found = new Float64Array(this.#kernel.memory.buffer, this.#kernel.foundAddress(), 7);
    const at = (place: number): number => found[place] as number;
    if (at(0) === 0) return null;
    const left = { gradient: at(3), hessian: at(4), count: at(5) };
    return { gain: at(0), column: at(1), cut: at(2), left, missingGoLeft: at(6) === 1 };
  }

  /**
   * Parts the rows of a node, those that go left first.
   *
   * @param goesLeft whether the rows of each bin of the column do
   * @returns where the right ones begin
   */
  part(from: number, until: number, column: number, goesLeft: Uint8Array): number {
    const { memory } = this.#kernel;
    new Uint8Array(memory.buffer, this.#kernel.flagsAddress(), goesLeft.length).set(goesLeft);
    return this.#kernel.partRows(from, until, column);
  }

  /** The rows from one place of the order to before another, good until the next histogram is filled. */
  rows(from: number, until: number): Int32Array {
    const first = this.#kernel.orderAddress() + from * Int32Array.BYTES_PER_ELEMENT;
    return new Int32Array(this.#kernel.memory.buffer, first, until - from);
  }
}
