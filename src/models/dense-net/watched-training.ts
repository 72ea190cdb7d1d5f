import type { Matrix } from '../../encode/matrix.ts';
import type { Targets } from '../contract/targets.ts';
import type { Annealing } from './annealing.ts';
import { Kernel } from './kernel/kernel.ts';
import { type Epoch, epochOf, type Searched } from './replay.ts';
import { loadRows, type Plan } from './train-net.ts';

/** A net to train while somebody watches; from weights that its seed draws, unless told. */
export interface WatchedPlan extends Plan {
  readonly initialParameters?: Float32Array;
  readonly annealing?: Annealing;
  readonly searched?: Searched;
}

/**
 * The training of a net batch by batch: after an epoch its weights are those that `trainReplay` has, to the last bit. It
 * has a kernel of its own, so that the thread's can predict meanwhile.
 */
export class WatchedTraining {
  /** Epochs that are complete. */
  epoch = 0;
  /** Batches of the epoch under way that are done. */
  batch = 0;
  readonly #plan: WatchedPlan;
  readonly #kernel: Kernel;
  readonly #initialParameters: Float32Array;
  #current: Epoch;

  constructor(plan: WatchedPlan, features: Matrix, targets: Targets) {
    this.#plan = plan;
    this.#kernel = loadRows(plan, features, targets, (layout) => new Kernel(layout));
    this.#kernel.drawParameters(plan.seed);
    this.#initialParameters = plan.initialParameters ?? this.#kernel.parameters();
    this.#current = epochOf(plan, 0);
    this.restart();
  }

  /** Of the epoch under way. */
  get batchesPerEpoch(): number {
    return Math.ceil(this.#current.order.length / this.#plan.batchSize);
  }

  /** Back to the weights that it started from. */
  restart(): void {
    this.#kernel.restart(this.#initialParameters);
    this.epoch = 0;
    this.batch = 0;
    this.#current = epochOf(this.#plan, 0);
  }

  /** Trains one batch, and returns whether an epoch ended with it. */
  step(): boolean {
    const { batchSize } = this.#plan;
    const { order, learningRate, isFresh } = this.#current;
    const from = this.batch * batchSize;
    if (isFresh && this.batch === 0) this.#kernel.restart(this.#kernel.parameters());
    this.#kernel.trainEpoch(order.subarray(from, from + batchSize), learningRate);
    this.batch += 1;
    if (this.batch < this.batchesPerEpoch) return false;
    this.batch = 0;
    this.epoch += 1;
    this.#current = epochOf(this.#plan, this.epoch);
    return true;
  }

  /** A copy of the weights and biases, in the layout of `layerOffsets`. */
  parameters(): Float32Array {
    return this.#kernel.parameters();
  }
}
