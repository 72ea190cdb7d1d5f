import { createRandom } from '../../random/random.ts';
import { fitSeedUse } from '../../random/seed-use.ts';
import { shuffle } from '../../random/shuffle.ts';

/*
 * How long the dense net trains. Some of the rows, of every class or part of a number's range alike, are held out to find
 * the number of epochs after which the net predicts unseen rows best.
 *
 * - The held-out rows are scored by the squared error of a number, and of classes by Brier. The log loss, the usual
 *   choice, grows by the few rows that the net gets wrong with confidence while the accuracy still rises, and stopped too
 *   early on the tables that the net is good at.
 * - A search whose held-out score has nothing left to gain ends at once: the score cannot fall below zero.
 * - Below `manyRows` the net is then trained afresh on all rows for that many epochs, which gives back what the search did
 *   without. As its length is known, its second half is annealed. A small table has five searches, each holding out
 *   another fifth, and the median of their epochs counts: one part of a hundred rows cannot tell when to stop.
 * - From `manyRows` on what the search has learned is kept: the net goes back to its best epoch and is annealed from there
 *   on all rows, for half as many epochs again. On made-up tables of 15,000 to 800,000 training rows and up to 26 classes
 *   this was as accurate as training afresh, for 42 to 68 % of its work, and for 58 to 87 % where a number is predicted
 *   (10,000 to 200,000 rows).
 */

/** Rows in a step of the optimizer. */
export const batchSize = 32;

/** From so many training rows on, the net that a search has found is kept; boosted trees keep theirs from as many. */
export const manyRows = 10_000;

/** What a search holds out, and when it ends. */
export interface SearchRules {
  /** One row of so many is held out. */
  readonly heldOutParts: number;
  /** It goes on for so many epochs without a better score; for fewer where they have more steps than the next. */
  readonly mostPatienceEpochs: number;
  readonly patienceSteps: number;
  /** But for so many at least, or, where those are more than `leastPatienceSteps`, for fewer. */
  readonly leastPatienceEpochs: number;
  /** A score that is lower than the best by a smaller share than this is not what patience waits for. */
  readonly tolerance: number;
  /** It ends after so many times the patience, even if the score still falls. */
  readonly limitInPatiences: number;
  /** It ends at once at a score as low as this. */
  readonly solvedScore: number;
}

/**
 * With a single epoch of patience a million rows lost a hundredth of their Brier score, four million with it were done in a
 * third of the time and lost a thousandth.
 */
const leastPatienceSteps = 80_000;

/**
 * A number's squared error falls longer than a Brier score, in smaller steps: with 30 epochs of patience the net missed up
 * to 0.01 of R² that it had with 60. With a Brier score of 1e-4 at most one class in thousands is still wrong; of a number
 * a tenth of the error can always be worth having.
 */
const patienceOf = {
  softmax: { mostPatienceEpochs: 30, solvedScore: 1e-4 },
  linear: { mostPatienceEpochs: 60, solvedScore: 0 },
} as const;

/**
 * The rules of a search.
 *
 * Where its net is kept, annealing finds what another thousandth of the score would have brought. Of classes a tenth is
 * held out: with a fifth the net of 26 classes lost .004 to .008 of its accuracy. A tenth of 16,000 noisy numbers ended
 * some searches too late, and cost .005 of R².
 *
 * @param rows all that the net learns from
 */
export function searchRules(output: 'softmax' | 'linear', rows: number): SearchRules {
  if (rows < manyRows) {
    const afresh = { heldOutParts: 5, patienceSteps: 8000, leastPatienceEpochs: 4 };
    return { ...patienceOf[output], ...afresh, tolerance: 0, limitInPatiences: 10 };
  }
  const kept = { leastPatienceEpochs: 3, tolerance: 0.001, limitInPatiences: 20 };
  return output === 'softmax'
    ? { ...patienceOf.softmax, ...kept, heldOutParts: 10, patienceSteps: 4000 }
    : { ...patienceOf.linear, ...kept, heldOutParts: 5, patienceSteps: 8000 };
}

/**
 * The order in which an epoch visits rows: a copy of them, shuffled for this epoch alone.
 *
 * @param room for the copy: hundreds of epochs of many rows would leave as many copies behind
 */
export function epochOrder(
  rows: Int32Array,
  seed: number,
  epoch: number,
  room: Int32Array = new Int32Array(rows.length),
): Int32Array {
  const order = room.subarray(0, rows.length);
  order.set(rows);
  return shuffle(order, createRandom(seed, fitSeedUse.epoch, epoch));
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
 * @param onBest called after each epoch whose score is the best so far
 */
export function searchEpochs(
  rowCount: number,
  scoreAfter: (epoch: number) => number,
  rules: SearchRules,
  onBest: () => void = () => undefined,
): EpochSearch {
  const patience = patienceFor(rowCount, rules);
  const limit = patience * rules.limitInPatiences;
  let best = Number.POSITIVE_INFINITY;
  let epochs = 1;
  let awaited = Number.POSITIVE_INFINITY;
  let awaitedEpoch = 1;
  for (let trained = 1; trained <= limit; trained++) {
    const score = scoreAfter(trained - 1);
    if (!Number.isFinite(score)) return { epochs, stillImproving: false, diverged: true };
    if (score < best) {
      best = score;
      epochs = trained;
      onBest();
      if (score <= rules.solvedScore) return { epochs, stillImproving: false, diverged: false };
    }
    if (score < awaited) {
      awaited = score - rules.tolerance * Math.abs(score);
      awaitedEpoch = trained;
    } else if (trained - awaitedEpoch >= patience) {
      return { epochs, stillImproving: false, diverged: false };
    }
  }
  return { epochs, stillImproving: true, diverged: false };
}

function patienceFor(rowCount: number, rules: SearchRules): number {
  const { mostPatienceEpochs, patienceSteps, leastPatienceEpochs } = rules;
  const steps = Math.ceil(rowCount / batchSize);
  const least = Math.min(leastPatienceEpochs, Math.ceil(leastPatienceSteps / steps));
  return Math.min(mostPatienceEpochs, Math.max(least, Math.ceil(patienceSteps / steps)));
}

/** The search with the median number of epochs, the lower one of an even number of searches. */
export function medianSearch(searches: readonly EpochSearch[]): EpochSearch {
  const sorted = [...searches].sort((a, b) => a.epochs - b.epochs);
  return sorted[Math.floor((sorted.length - 1) / 2)] as EpochSearch;
}
