import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import { shuffle } from '../../random/shuffle.ts';

/*
 * How long the dense net trains. A fifth of the rows, of every class or part of a number's range alike, is held out to
 * find the number of epochs after which the net predicts unseen rows best; then the net is trained afresh on all rows
 * for that many epochs.
 *
 * - The held-out rows are scored by the squared error of a number, and of classes by Brier. The log loss, the usual
 *   choice, grows by the few rows that the net gets wrong with confidence while the accuracy still rises, and stopped too
 *   early on the tables that the net is good at.
 * - A small table has five searches, each holding out another fifth, and the median of their epochs counts: one part of
 *   a hundred rows cannot tell when to stop.
 * - A search whose held-out score has nothing left to gain ends at once: the score cannot fall below zero.
 * - Refitting on all rows gives back what the search did without. As its length is known, its second half is annealed.
 */

/** Rows in a step of the optimizer. */
export const batchSize = 32;

/** Fewer training rows make a small table, for which all parts are held out in turn. */
export const smallTableRows = 2000;
const heldOutParts = 5;

/**
 * A search goes on for so many epochs without a better score; fewer where they have more steps than this. A number's
 * squared error falls longer, in smaller steps: with 30 the net missed up to 0.01 of R² that it had with 60.
 */
export const mostPatienceEpochs = { softmax: 30, linear: 60 } as const;
const patienceSteps = 8000;
/**
 * But four at least, or, where those are more steps than this, fewer: with a single epoch a million rows lost a hundredth of
 * their Brier score, four million with it were done in a third of the time and lost a thousandth.
 */
const leastPatienceEpochs = 4;
const leastPatienceSteps = 80_000;
/**
 * A search also ends at a score as low as this. With a Brier score of 1e-4 at most one class in thousands is still wrong;
 * of a number a tenth of the error can always be worth having.
 */
export const solvedScore = { softmax: 1e-4, linear: 0 } as const;

/** It ends after so many times the patience, even if the score still falls. */
const limitInPatiences = 10;

/** The order in which an epoch visits rows: a copy of them, shuffled for this epoch alone. */
export function epochOrder(rows: Int32Array, seed: number, epoch: number): Int32Array {
  return shuffle(rows.slice(), createRandom(seed, fitSeedUse.epoch, epoch));
}

/** Training rows, parted for a search. */
export interface HeldOutSplit {
  readonly training: Int32Array;
  readonly heldOut: Int32Array;
}

/**
 * The splits to search on: all five for a small table, else one. Every stratum (a class, or a part of a number's range)
 * has its share in both parts, up to one row: the rows are shuffled, put stratum after stratum, and every fifth is held
 * out, starting elsewhere for each split. A stratum of fewer than five rows may be absent from a part. A table has no
 * more splits than rows.
 *
 * @param strata the stratum of each row, 0 … count − 1
 */
export function holdOutParts(strata: Int32Array, count: number, seed: number): HeldOutSplit[] {
  const shuffled = shuffle(
    Int32Array.from(strata, (_, row) => row),
    createRandom(seed, fitSeedUse.heldOut),
  );
  const rows = putInOrder(shuffled, strata, count);
  const splits = rows.length < smallTableRows ? Math.min(heldOutParts, rows.length) : 1;
  return Array.from({ length: splits }, (_, part) => holdOutPart(rows, part));
}

/** Holds out every fifth row, the first of them at `part`. */
function holdOutPart(rows: Int32Array, part: number): HeldOutSplit {
  const heldOut = new Int32Array(Math.ceil((rows.length - part) / heldOutParts));
  const training = new Int32Array(rows.length - heldOut.length);
  for (let position = 0, held = 0; position < rows.length; position++) {
    const row = rows[position] as number;
    if (position % heldOutParts === part) heldOut[held++] = row;
    else training[position - held] = row;
  }
  return { training, heldOut };
}

/** The rows stratum after stratum; those of a stratum keep their order (counting sort). */
function putInOrder(rows: Int32Array, strata: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const stratum of strata) next[stratum + 1] = (next[stratum + 1] as number) + 1;
  for (let stratum = 1; stratum <= count; stratum++) {
    next[stratum] = (next[stratum] as number) + (next[stratum - 1] as number);
  }
  const ordered = new Int32Array(rows.length);
  for (const row of rows) {
    const stratum = strata[row] as number;
    ordered[next[stratum] as number] = row;
    next[stratum] = (next[stratum] as number) + 1;
  }
  return ordered;
}

/** Where a search for the number of epochs ended. */
export interface EpochSearch {
  /** Epochs until the best score, at least 1. */
  readonly epochs: number;
  /** Whether the search ended at its limit, its best score still recent. */
  readonly stillImproving: boolean;
  /** Whether it ended because a score was no finite number, which the net does not recover from. */
  readonly diverged: boolean;
}

/**
 * Trains epoch after epoch until the score has not fallen for as long as the patience lasts.
 *
 * @param rowCount of the rows that are trained on
 * @param scoreAfter trains the epoch of this number (0, 1, …) and returns the score of the held-out rows, lower is better
 * @param mostPatience one of `mostPatienceEpochs`
 * @param solved one of `solvedScore`
 */
export function searchEpochs(
  rowCount: number,
  scoreAfter: (epoch: number) => number,
  mostPatience: number = mostPatienceEpochs.softmax,
  solved = Number.NEGATIVE_INFINITY,
): EpochSearch {
  const steps = Math.ceil(rowCount / batchSize);
  const least = Math.min(leastPatienceEpochs, Math.ceil(leastPatienceSteps / steps));
  const patience = Math.min(mostPatience, Math.max(least, Math.ceil(patienceSteps / steps)));
  const limit = patience * limitInPatiences;
  let best = Number.POSITIVE_INFINITY;
  let epochs = 1;
  for (let trained = 1; trained <= limit; trained++) {
    const score = scoreAfter(trained - 1);
    if (!Number.isFinite(score)) return { epochs, stillImproving: false, diverged: true };
    if (score < best) {
      best = score;
      epochs = trained;
      if (score <= solved) return { epochs, stillImproving: false, diverged: false };
    } else if (trained - epochs >= patience) {
      return { epochs, stillImproving: false, diverged: false };
    }
  }
  return { epochs, stillImproving: true, diverged: false };
}

/** The search with the median number of epochs, the lower one of an even number of searches. */
export function medianSearch(searches: readonly EpochSearch[]): EpochSearch {
  const sorted = [...searches].sort((a, b) => a.epochs - b.epochs);
  return sorted[Math.floor((sorted.length - 1) / 2)] as EpochSearch;
}
