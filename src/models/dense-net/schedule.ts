import { createRandom } from '../../random/random.ts';
import { shuffle } from '../../random/shuffle.ts';

/*
 * How long the dense net trains. One row in seven, of every class alike, is held out to find the number of epochs after
 * which the net predicts unseen rows best; then the net is trained afresh on all rows for that many epochs.
 *
 * - The score of the held-out rows is the Brier score. The log loss, the usual choice, soon grows by a few rows that the
 *   net gets wrong with confidence, while the accuracy still rises: it stopped too early on tables the net is good at.
 * - Refitting on all rows gives back the seventh that the search had to do without, and a net stopped early on a small
 *   held-out part is the better for it; the number of epochs is taken over unchanged.
 * - The patience is 40 epochs, fewer on tables so long that 10,000 steps go by sooner: short patience ends in the first
 *   chance dip of a small table, and long tables settle within few epochs.
 */

/** Rows in a step of the optimizer. */
export const batchSize = 32;

/** Adam's learning rate: 0.003 and 0.01 did no better on any table but small ones, which they fitted with more variance. */
export const learningRate = 0.005;

/** One row of so many is held out. */
const heldOutShare = 7;

const patienceSteps = 10_000;
const mostPatienceEpochs = 40;
const leastPatienceEpochs = 4;
/** The search ends after so many times the patience, even if the score still falls. */
const limitInPatiences = 10;

/** Tells apart what the seed is used for. */
const useOfEpoch = 1;
const useOfHeldOut = 2;

/** The order in which an epoch visits rows: the numbers 0 … rowCount − 1, shuffled for this epoch alone. */
export function epochOrder(rowCount: number, seed: number, epoch: number): Int32Array {
  const order = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) order[row] = row;
  return shuffle(order, createRandom(seed, useOfEpoch, epoch));
}

/** Training rows, parted for the search. */
export interface HeldOutSplit {
  readonly training: Int32Array;
  readonly heldOut: Int32Array;
}

/**
 * Parts rows at random so that every class has its share in both parts, up to one row: the rows are shuffled, put class
 * after class, and every seventh is held out. A class of fewer rows may be absent from a part. Of fewer than seven rows
 * the last is held out.
 */
export function holdOut(classes: Int32Array, classCount: number, seed: number): HeldOutSplit {
  const shuffled = shuffle(
    Int32Array.from(classes, (_, row) => row),
    createRandom(seed, useOfHeldOut),
  );
  const byClass: number[][] = Array.from({ length: classCount }, () => []);
  for (const row of shuffled) byClass[classes[row] as number]?.push(row);
  const rows = byClass.flat();
  const first = Math.min(heldOutShare, rows.length) - 1;
  const isHeldOut = (position: number) => position % heldOutShare === first;
  return {
    training: Int32Array.from(rows.filter((_, position) => !isHeldOut(position))),
    heldOut: Int32Array.from(rows.filter((_, position) => isHeldOut(position))),
  };
}

/** Where a search for the number of epochs ended. */
export interface EpochSearch {
  /** Epochs until the best score, at least 1. */
  readonly epochs: number;
  /** Whether the search ended at its limit, its best score still recent. */
  readonly stillImproving: boolean;
}

/**
 * Trains epoch after epoch until the score has not fallen for as long as the patience lasts.
 *
 * @param rowCount of the rows that are trained on
 * @param scoreAfter trains the epoch of this number (0, 1, …) and returns the score of the held-out rows, lower is better
 */
export function searchEpochs(rowCount: number, scoreAfter: (epoch: number) => number): EpochSearch {
  const steps = Math.ceil(rowCount / batchSize);
  const patience = Math.min(
    mostPatienceEpochs,
    Math.max(leastPatienceEpochs, Math.ceil(patienceSteps / steps)),
  );
  const limit = patience * limitInPatiences;
  let best = Number.POSITIVE_INFINITY;
  let epochs = 1;
  for (let trained = 1; trained <= limit; trained++) {
    const score = scoreAfter(trained - 1);
    if (score < best) {
      best = score;
      epochs = trained;
    } else if (trained - epochs >= patience) {
      return { epochs, stillImproving: false };
    }
  }
  return { epochs, stillImproving: true };
}
