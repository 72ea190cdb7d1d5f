import type { Losses } from './protocol.ts';

/** Losses after an epoch. */
export interface LossPoint extends Losses {
  readonly epoch: number;
}

/** More points than a plot has pixels show nothing more. */
const mostPoints = 800;

/** The losses by epoch, ever more thinly as they go on, so that a training of hours takes no more memory than a short one. */
export class LossHistory {
  points: readonly LossPoint[] = [];
  /** Epochs so far. */
  epochs = 0;
  /** Every so many epochs have a point. */
  #stride = 1;

  /** Adds the losses after the next epoch. */
  add(losses: Losses): void {
    this.epochs += 1;
    if (this.epochs % this.#stride !== 0) return;
    this.points = [...this.points, { epoch: this.epochs, ...losses }];
    if (this.points.length <= mostPoints) return;
    this.#stride *= 2;
    this.points = this.points.filter(({ epoch }) => epoch % this.#stride === 0);
  }
}
