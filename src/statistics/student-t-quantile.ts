import { centralProbability } from './student-t-probability.ts';

/**
 * The value that a Student-t variable stays below with a given probability: how many standard errors an interval must
 * reach when the error itself was estimated from few measurements.
 *
 * For a whole number of degrees of freedom the distribution is a finite sum, so that halving an interval of angles
 * finds the quantile to about 13 digits.
 *
 * @param probability from 0.5 to less than 1
 * @param degreesOfFreedom a whole number, at least 1
 *
 * @example
 * studentTQuantile(0.975, 19); // 2.093…
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (last.probability !== probability || last.degreesOfFreedom !== degreesOfFreedom) {
    last = { probability, degreesOfFreedom, quantile: findQuantile(probability, degreesOfFreedom) };
  }
  return last.quantile;
}

/** All intervals of a study ask for the same one, and with a million degrees of freedom it takes a tenth of a second. */
let last = { probability: 0.5, degreesOfFreedom: 1, quantile: 0 };

function findQuantile(probability: number, degreesOfFreedom: number): number {
  const central = 2 * probability - 1;
  let low = 0;
  let high = Math.PI / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return Math.sqrt(degreesOfFreedom) * Math.tan(middle);
    if (centralProbability(middle, degreesOfFreedom) < central) low = middle;
    else high = middle;
  }
}
