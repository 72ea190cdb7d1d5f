import type { Interval } from './interval.ts';

/** What the numbers say to use, and how firmly. */
export interface Verdict {
  readonly choice: 'candidate' | 'reference' | 'inconclusive';
  /** Settled when the whole interval lies on one side of the margin. */
  readonly evidence: 'settled' | 'unsettled';
}

/**
 * Decides which model to use. The burden of proof is on the candidate, the bigger one: it is chosen only if it is surely
 * better by more than the margin, and the reference wherever the candidate does not even look that much better. Between
 * them, the candidate looks better by the margin or more and its interval does not bear it out: inconclusive.
 *
 * Without an interval nothing is sure, so that the evidence is unsettled and the candidate cannot be chosen.
 *
 * @param difference candidate − reference, of a score of which more is better
 * @param margin by how much the candidate must be better to be worth it, in the same unit, at least 0
 *
 * @example
 * decideVerdict({ estimate: -0.2, low: -1.1, high: 0.7 }, 1); // reference, settled
 * decideVerdict({ estimate: 1.4, low: 0.3, high: 2.5 }, 1); // inconclusive, unsettled
 */
export function decideVerdict(difference: Interval, margin: number): Verdict {
  const { estimate, low, high } = difference;
  const liesAbove = low !== null && low > margin;
  const liesBelow = high !== null && high < margin;
  const evidence = liesAbove || liesBelow ? 'settled' : 'unsettled';
  if (liesAbove) return { choice: 'candidate', evidence };
  return { choice: estimate >= margin ? 'inconclusive' : 'reference', evidence };
}
