import { skewness } from '../../statistics/skewness.ts';

/** From this skewness on, a few large values are most of the squared error; an exponential distribution has it. */
const leastSkewness = 2;

/** The logarithm must be this many times less skewed, to either side. */
const leastGain = 2;

/**
 * Whether numbers are skewed in such a way that their logarithms are much less so: all of them are above 0 and a few far
 * above the others, as prices, incomes and durations are.
 *
 * @param values every one finite
 */
export function isSkewed(values: Float64Array): boolean {
  if (!values.every((value) => value > 0)) return false;
  const ofValues = skewness(values);
  return ofValues > leastSkewness && leastGain * Math.abs(skewness(values.map(Math.log))) < ofValues;
}
