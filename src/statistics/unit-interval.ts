import type { Interval } from './interval.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import { summarize } from './summarize.ts';

/** What a repeated cross-validation says of a score, or of the difference of two. */
export interface Resampled {
  /** The mean over all folds. */
  readonly estimate: number;
  /** The same of each repeat's folds. */
  readonly ofRepeats: readonly number[];
  /**
   * Repeat by repeat, how much each unit moves the score: its influences, which add up to 0. A unit is what was drawn
   * independently of the others: a row, a group of rows, a stretch of time.
   */
  readonly influences: readonly Float64Array[];
  /** Whether other training rows would move the score by more than the units tell, as for log loss and ROC AUC. */
  readonly restsOnFits: boolean;
}

/** An interval with what it was made of; null where there is too little to tell. */
export interface UnitInterval extends Interval {
  /** Of the estimate, in its unit. */
  readonly standardError: number | null;
  readonly units: number;
  /** The standard deviation over the units of their influence, in the mean over the repeats. */
  readonly unitDeviation: number | null;
  /** The same of a single repeat, in the root mean square over the repeats. */
  readonly singleDeviation: number | null;
  /** The standard deviation of the estimates of the repeats. */
  readonly repeatDeviation: number | null;
}

/**
 * How uncertain a cross-validated score is, or the difference of two. With n units, R repeats and ρ = test rows ÷
 * training rows, the variance of the estimate is
 *
 *     (1 + ρ) × (s² + λ (s₁² − s²)) ÷ n + r² ÷ R, with λ = ρ, or 1 where the score rests on the fits
 *
 * with s the standard deviation of the units' influences, each the mean over the repeats, s₁ that within a single
 * repeat, and r that of the repeats' estimates; the interval reaches t(0.975; n − 1) standard errors to either side.
 *
 * s² ÷ n alone is the interval of Bayle, Bayle, Janson and Mackey (Cross-validation Confidence Intervals for Test Error,
 * 2020). It leaves out what other training rows would have changed, which nothing in a cross-validation tells without
 * bias (Bengio and Grandvalet, 2004; Bates, Hastie and Tibshirani, 2021). 1 + ρ is what the correction of Nadeau and
 * Bengio (Inference for the Generalization Error, 2003) comes to with ever more repeats; theirs learns the spread from a
 * few folds, this one from many units. s₁² − s² is what repeats average out, the whims of fits on these rows: a share λ
 * of it is charged all the same, because fits that other folds change are changed by other rows. r² ÷ R is the chance in
 * how the folds were drawn and the fits began; a single repeat does not tell r², and ρ s² ÷ n is charged in its place,
 * twice that where the score rests on the fits. The shares were chosen by simulation: see test/bench/coverage.js.
 *
 * @param testToTrain ρ: 1 / (k − 1) for k folds; 0 where the fits are taken as they are
 * @returns no interval for a single unit
 *
 * @example
 * // s² = s₁² = 8 ÷ 3 and t(0.975; 3) = 3.1824: 0.5 ± 3.1824 × √(1.5 × 8 ÷ 3 ÷ 4) = 0.5 ± 3.182
 * const influences = [Float64Array.of(2, 0, 0, -2)];
 * unitInterval({ estimate: 0.5, ofRepeats: [0.5], influences, restsOnFits: false }, 1 / 4);
 */
export function unitInterval(resampled: Resampled, testToTrain: number): UnitInterval {
  const { estimate, ofRepeats, influences, restsOnFits } = resampled;
  const means = meanOverRepeats(influences);
  const units = means.length;
  const { standardDeviation: unitDeviation } = summarize(means);
  const singleDeviation =
    influences.length === 1 || unitDeviation === null ? unitDeviation : rootMeanVariance(influences);
  const { standardDeviation: repeatDeviation } = summarize(ofRepeats);
  const made = { estimate, units, unitDeviation, singleDeviation, repeatDeviation };
  if (unitDeviation === null || singleDeviation === null) {
    return { ...made, low: null, high: null, standardError: null };
  }
  const ofChance =
    repeatDeviation === null
      ? ((restsOnFits ? 2 : 1) * testToTrain * unitDeviation ** 2) / units
      : repeatDeviation ** 2 / ofRepeats.length;
  const ofUnits = unitVariance(unitDeviation ** 2, singleDeviation ** 2, testToTrain, restsOnFits);
  const variance = ofUnits / units + ofChance;
  const standardError = Math.sqrt(variance);
  const halfWidth = studentTQuantile(0.975, units - 1) * standardError;
  return { ...made, low: estimate - halfWidth, high: estimate + halfWidth, standardError };
}

/**
 * How narrow the interval can get by repeating the cross-validation, however often. The chance in how folds are drawn and
 * fits begin vanishes as repeats are added; what remains is the chance in which units the table has, and only more of
 * them reduce it. s² is the variance of that and a share 1 ÷ R of s₁² − that (components of variance), from which it
 * follows: (R s² − s₁²) ÷ (R − 1).
 *
 * @param resampled what the interval was made from
 * @param testToTrain rows of a test part ÷ rows of its training part, as for the interval
 * @returns half the width; null where a single repeat, or a single unit, cannot tell
 *
 * @example
 * // s² = 2 and s₁² = 3 of two repeats, so that 1 remains: t(0.975; 3) × √(1.25 × (1 + 2 ÷ 4) ÷ 4) = 2.179
 * const spread = { units: 4, unitDeviation: Math.SQRT2, singleDeviation: Math.sqrt(3) };
 * narrowestHalfWidth(spread, { ofRepeats: [0, 0], restsOnFits: false }, 1 / 4);
 */
export function narrowestHalfWidth(
  {
    units,
    unitDeviation,
    singleDeviation,
  }: Pick<UnitInterval, 'units' | 'unitDeviation' | 'singleDeviation'>,
  { ofRepeats, restsOnFits }: Pick<Resampled, 'ofRepeats' | 'restsOnFits'>,
  testToTrain: number,
): number | null {
  const repeats = ofRepeats.length;
  if (unitDeviation === null || singleDeviation === null || repeats < 2) return null;
  const single = singleDeviation ** 2;
  const remaining = Math.max(0, (repeats * unitDeviation ** 2 - single) / (repeats - 1));
  const variance = unitVariance(remaining, single, testToTrain, restsOnFits) / units;
  return studentTQuantile(0.975, units - 1) * Math.sqrt(variance);
}

/**
 * The variance that units cause, allowing for training rows that folds share.
 *
 * @param ofMean s², or s² ÷ n
 * @param ofSingle s₁², or s₁² ÷ n
 */
export function unitVariance(
  ofMean: number,
  ofSingle: number,
  testToTrain: number,
  restsOnFits: boolean,
): number {
  const share = restsOnFits && testToTrain > 0 ? 1 : testToTrain;
  return (1 + testToTrain) * (ofMean + share * (ofSingle - ofMean));
}

/** The influence of each unit in the mean over the repeats. Repeats are added in their order, so that the sum has the same bits whatever computed them. */
export function meanOverRepeats(influences: readonly Float64Array[]): Float64Array {
  const [only] = influences;
  if (only !== undefined && influences.length === 1) return only;
  const sums = new Float64Array(influences[0]?.length ?? 0);
  for (const ofUnits of influences) {
    for (let unit = 0; unit < sums.length; unit++) {
      sums[unit] = (sums[unit] as number) + (ofUnits[unit] as number);
    }
  }
  return sums.map((sum) => sum / influences.length);
}

function rootMeanVariance(influences: readonly Float64Array[]): number {
  const variances = influences.map((ofUnits) => (summarize(ofUnits).standardDeviation ?? 0) ** 2);
  return Math.sqrt(summarize(variances).mean);
}
