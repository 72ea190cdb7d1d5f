import { mean } from 'd3-array';
import type { FoldOutcome } from '../../evaluation/folds/evaluate-fold.ts';
import { type JudgedFold, unitInfluences } from '../../evaluation/folds/unit-influences.ts';
import { inPoints } from '../../metrics/points.ts';
import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { Protocol } from '../../results/comparison-result.ts';
import type { Split } from '../../split/split.ts';
import type { Units } from '../../split/units.ts';
import type { Resampled } from '../../statistics/unit-interval.ts';
import { outcomeOf, scoreFold } from './fold-scores.ts';

/** What the folds of a protocol came to, and by what it is judged. */
export interface Judged {
  readonly metric: MetricName;
  /** The folds of each repeat. */
  readonly repeats: readonly (readonly JudgedFold[])[];
  readonly units: Units;
}

/**
 * Puts outcomes beside the rows that they are about.
 *
 * @param outcomes one a fold, repeat by repeat
 * @param folds of the same order
 */
export function judgedRepeats(
  outcomes: readonly FoldOutcome[],
  folds: readonly { readonly split: Pick<Split, 'test'> }[],
  { folds: ofRepeat, repeats }: Pick<Protocol, 'folds' | 'repeats'>,
): JudgedFold<FoldOutcome>[][] {
  const judged = outcomes.map(
    (outcome, fold): JudgedFold<FoldOutcome> => ({
      testRows: (folds[fold] as (typeof folds)[number]).split.test,
      outcome,
    }),
  );
  return Array.from({ length: repeats }, (_, repeat) =>
    judged.slice(repeat * ofRepeat, (repeat + 1) * ofRepeat),
  );
}

/** The scores of a model's folds, repeat by repeat; null where a fold does not define the metric. */
export function scoresOfFolds({ metric, repeats }: Judged, id: string): (number | null)[][] {
  return repeats.map((folds) =>
    folds.map(({ outcome }) => scoreFold(metric, outcome, outcomeOf(outcome, id))),
  );
}

/**
 * What the folds say of a model's score; null where none of them defines it.
 *
 * @param scores what `scoresOfFolds` gives
 */
export function resampledScore(
  judged: Judged,
  id: string,
  scores: readonly (readonly (number | null)[])[] = scoresOfFolds(judged, id),
): Resampled | null {
  const { metric, repeats, units } = judged;
  const scored = repeats
    .map((folds, repeat) => {
      const ofFolds = scores[repeat] as readonly (number | null)[];
      return {
        folds: folds.filter((_, fold) => ofFolds[fold] !== null),
        scores: ofFolds.filter((score) => score !== null),
      };
    })
    .filter((ofRepeat) => ofRepeat.scores.length > 0);
  const estimate = mean(scored.flatMap((ofRepeat) => ofRepeat.scores));
  if (estimate === undefined) return null;
  return {
    estimate,
    ofRepeats: scored.map((ofRepeat) => mean(ofRepeat.scores) as number),
    influences: scored.map(({ folds }) => unitInfluences(metric, folds, id, units)),
    restsOnFits: findMetric(metric).restsOnFits === true,
  };
}

/**
 * What the folds say of how much better one model is than another.
 *
 * @returns in points, positive where the first is better; null where no fold defines the metric
 */
export function resampledDifference(
  judged: Judged,
  first: string,
  second: string,
  pointSize: number,
): Resampled | null {
  const [ours, theirs] = [resampledScore(judged, first), resampledScore(judged, second)];
  if (ours === null || theirs === null) return null;
  const points = (difference: number): number => inPoints(difference, judged.metric, pointSize);
  return {
    estimate: points(ours.estimate - theirs.estimate),
    ofRepeats: ours.ofRepeats.map((score, repeat) => points(score - (theirs.ofRepeats[repeat] as number))),
    influences: ours.influences.map((ofUnits, repeat) => {
      const others = theirs.influences[repeat] as Float64Array;
      return ofUnits.map((influence, unit) => points(influence - (others[unit] as number)));
    }),
    restsOnFits: ours.restsOnFits,
  };
}
