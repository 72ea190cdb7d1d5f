import { studentTProbability } from './student-t-probability.ts';
import type { UnitInterval } from './unit-interval.ts';

/** How probable it is that one model is better by a margin, the other, or neither; they add up to 1. */
export interface Chances {
  readonly candidate: number;
  /** Within the margin to either side. */
  readonly equivalent: number;
  readonly reference: number;
}

/**
 * What an interval means in three numbers: where the true difference lies, if nothing was known before but this estimate
 * and its standard error, t-distributed about it (Benavoli, Corani, Demšar and Zaffalon, Time for a Change: a Tutorial
 * for Comparing Multiple Classifiers Through Bayesian Analysis, 2017).
 *
 * @param difference candidate − reference, of which more is better
 * @param margin by which the better one must be better, in the same unit, at least 0
 * @returns null where there is no standard error
 *
 * @example
 * // 1 lies 2.093 standard errors above 0.5814, which 20 units leave 2.5 % for
 * chances({ estimate: 0.5814, standardError: 0.2, units: 20 }, 1)?.candidate; // 0.025
 */
export function chances(
  { estimate, standardError, units }: Pick<UnitInterval, 'estimate' | 'standardError' | 'units'>,
  margin: number,
): Chances | null {
  if (standardError === null) return null;
  const below = (value: number): number => {
    if (standardError === 0) return estimate < value ? 1 : 0;
    return studentTProbability((value - estimate) / standardError, units - 1);
  };
  const reference = below(-margin);
  const candidate = 1 - below(margin);
  return { candidate, equivalent: Math.max(0, 1 - candidate - reference), reference };
}
