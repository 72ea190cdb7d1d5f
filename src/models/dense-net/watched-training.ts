import type { Matrix } from '../../encode/matrix.ts';
import type { Targets } from '../contract/targets.ts';
import { type Annealing, annealedRate } from './annealing.ts';
import { Kernel } from './kernel/kernel.ts';
import { epochOrder } from './schedule.ts';
import { loadRows, type Plan } from './train-net.ts';

/** A net to train while somebody watches; from weights that its seed draws, unless told. */
export interface WatchedPlan extends Plan {
  readonly initialParameters?: Float32Array;
  readonly annealing?: Annealing;
}

/**
 * The training of a net batch by batch: after an epoch its weights are those that `trainEpochs` has, to the last bit. It
 * has a kernel of its own, so that the thread's can predict meanwhile.
 */
export class WatchedTraining {
  /** Epochs that are complete. */
  epoch = 0;
  /** Batches of the epoch under way that are done. */
  batch = 0;
  readonly batchesPerEpoch: number;
  readonly #plan: WatchedPlan;
  readonly #kernel: Kernel;
  readonly #initialParameters: Float32Array;
  #order: Int32Array;

  constructor(plan: WatchedPlan, features: Matrix, targets: Targets) {
    this.#plan = plan;
    this.#kernel = loadRows(plan, features, targets, (layout) => new Kernel(layout));
    this.#kernel.drawParameters(plan.seed);
    this.#initialParameters = plan.initialParameters ?? this.#kernel.parameters();
    this.batchesPerEpoch = Math.ceil(plan.rows.length / plan.batchSize);
    this.#order = epochOrder(plan.rows, plan.seed, 0);
    this.restart();
  }

  /** Back to the weights that it started from. */
  restart(): void {
    this.#kernel.restart(this.#initialParameters);
    this.epoch = 0;
    this.batch = 0;
    this.#order = epochOrder(this.#plan.rows, this.#plan.seed, 0);
  }

  /** Trains one batch, and returns whether an epoch ended with it. */
  step(): boolean {
    const { batchSize, learningRate, annealing, rows, seed } = this.#plan;
    const from = this.batch * batchSize;
    const rate = annealedRate(learningRate, annealing, this.epoch);
    this.#kernel.trainEpoch(this.#order.subarray(from, from + batchSize), rate);
    this.batch += 1;
    if (this.batch < this.batchesPerEpoch) return false;
    this.batch = 0;
    this.epoch += 1;
    this.#order = epochOrder(rows, seed, this.epoch);
    return true;
  }

  /** A copy of the weights and biases, in the layout of `layerOffsets`. */
  parameters(): Float32Array {
    return this.#kernel.parameters();
  }
}
