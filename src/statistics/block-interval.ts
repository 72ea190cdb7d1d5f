import { mean } from 'd3-array';
import { studentTQuantile } from './student-t-quantile.ts';
import { summarize } from './summarize.ts';
import { meanOverRepeats, type Resampled, unitVariance } from './unit-interval.ts';

/** An interval that has both ends. */
interface KnownInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** What a record keeps of a repeated cross-validation: of a score, or of the difference of two. */
export interface Blocked {
  /** Of the folds of each repeat, at least one of each. */
  readonly ofFolds: readonly (readonly number[])[];
  /** How much each block of units moves the mean over all folds, at least two blocks. */
  readonly blocks: readonly number[];
  readonly restsOnFits: boolean;
}

/**
 * How much each block of units moves a score: the sums of the units' influences, each the mean over the repeats, ÷ the
 * number of units. They add up to 0.
 *
 * @param ofUnit the block of each unit, 0 … count − 1
 */
export function sumBlocks(
  influences: Resampled['influences'],
  { ofUnit, count }: { readonly ofUnit: Int32Array; readonly count: number },
): number[] {
  const blocks = new Array<number>(count).fill(0);
  meanOverRepeats(influences).forEach((influence, unit) => {
    const block = ofUnit[unit] as number;
    blocks[block] = (blocks[block] as number) + influence / ofUnit.length;
  });
  return blocks;
}

/**
 * The interval of `unitInterval` for those who have blocks of units in place of the units: s² ÷ n is G times the variance
 * of what G blocks of nearly the same size move (batch means), and s₁² ÷ n, of k folds a repeat, the folds' variance
 * within a repeat ÷ k, in the mean over the repeats. It reaches t(0.975; G − 1) standard errors to either side.
 *
 * @param testToTrain ρ: 1 / (k − 1) for k folds; 0 where the fits are taken as they are
 *
 * @example
 * // Four blocks vary by 2 ÷ 3, of which 4 are 8 ÷ 3 = s² ÷ n; one repeat: 1 ± 3.1824 × √((1.25 + 0.25) × 8 ÷ 3)
 * blockInterval({ ofFolds: [[0.5, 1.5]], blocks: [1, 0, 0, -1], restsOnFits: false }, 1 / 4); // 1 ± 6.365
 */
export function blockInterval({ ofFolds, blocks, restsOnFits }: Blocked, testToTrain: number): KnownInterval {
  const estimate = mean(ofFolds.flat()) as number;
  const ofRepeats = ofFolds.map((folds) => mean(folds) as number);
  const ofUnits = blocks.length * (summarize(blocks).standardDeviation ?? Number.NaN) ** 2;
  const { standardDeviation: repeatDeviation } = summarize(ofRepeats);
  const isSingle = repeatDeviation === null;
  const ofSingle = isSingle ? ofUnits : Math.max(ofUnits, varianceWithinRepeats(ofFolds));
  const ofChance = isSingle
    ? (restsOnFits ? 2 : 1) * testToTrain * ofUnits
    : repeatDeviation ** 2 / ofRepeats.length;
  const variance = unitVariance(ofUnits, ofSingle, testToTrain, restsOnFits) + ofChance;
  const halfWidth = studentTQuantile(0.975, blocks.length - 1) * Math.sqrt(variance);
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth };
}

/** Of a repeat's mean, from the spread of its folds. */
function varianceWithinRepeats(ofFolds: readonly (readonly number[])[]): number {
  const variances = ofFolds.map((folds) => (summarize(folds).standardDeviation ?? 0) ** 2 / folds.length);
  return mean(variances) as number;
}
