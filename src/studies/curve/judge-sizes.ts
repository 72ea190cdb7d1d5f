import type { FoldOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { lineupOf } from '../../models/registry.ts';
import type { CurveDifference, CurveSize } from '../../results/curve-result.ts';
import { testToTrain } from '../../results/test-to-train.ts';
import { type Resampled, unitInterval } from '../../statistics/unit-interval.ts';
import { sizeOfPoint } from '../shared/point-size.ts';
import {
  type Judged,
  judgedRepeats,
  resampledDifference,
  resampledScore,
  scoresOfFolds,
} from '../shared/resampled.ts';
import type { CurvePlan } from './plan-curve.ts';

/** What the folds of every size say. */
export interface JudgedSizes {
  readonly sizes: readonly CurveSize[];
  readonly pointSize: number;
}

/**
 * Judges the compared models at every size, with the interval that `compare` has.
 *
 * The intervals of all sizes allow for shared training rows by the ratio of test to training rows that the folds have,
 * not by that of each size: small sizes share fewer training rows, and not more.
 *
 * @param outcomes of every fold, size by size
 */
export function judgeSizes(
  { data: { targets }, models, metric, protocol, sizes, folds, units }: CurvePlan,
  outcomes: readonly FoldOutcome[],
): JudgedSizes {
  const splits = folds.map(({ test }) => ({ split: { test } }));
  const ofSize = sizes.map((_, size): Judged => {
    const found = outcomes.slice(size * folds.length, (size + 1) * folds.length);
    return { metric, repeats: judgedRepeats(found, splits, protocol), units };
  });
  const { candidates, reference, baseline } = lineupOf(targets.task);
  const largest = ofSize.at(-1) as Judged;
  const pointSize = sizeOfPoint(metric, resampledScore(largest, baseline.id)?.estimate ?? Number.NaN);
  const ratio = testToTrain(protocol);
  return {
    pointSize,
    sizes: sizes.map((rows, size): CurveSize => {
      const judged = ofSize[size] as Judged;
      const differenceOf = ({ id }: { readonly id: string }): CurveDifference => ({
        candidate: id,
        ...reach(resampledDifference(judged, id, reference.id, pointSize), ratio),
      });
      const [headline, ...others] = candidates;
      return {
        rows,
        models: models.map(({ id }) => {
          const scores = scoresOfFolds(judged, id);
          const { estimate, low, high } = reach(resampledScore(judged, id, scores), ratio);
          return { id, mean: estimate, low, high, perFold: scores.flat() };
        }),
        differences: [differenceOf(headline), ...others.map(differenceOf)],
      };
    }),
  };
}

/** An estimate and its interval; nulls where no fold defines it. */
function reach(resampled: Resampled | null, ratio: number): Omit<CurveDifference, 'candidate'> {
  if (resampled === null) return { estimate: null, low: null, high: null };
  const { estimate, low, high } = unitInterval(resampled, ratio);
  return { estimate, low, high };
}
