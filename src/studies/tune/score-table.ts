import { mean } from 'd3-array';
import type { TuningFit } from '../../evaluation/tuning/tuning-fits.ts';
import type { FitEndings } from '../../results/tune-result.ts';
import { previousPart } from './plan-tuning.ts';

/** How candidates did, part by part. A score is null where the metric is not defined, or a fit behind it diverged. */
export interface ScoreTable {
  /** The number of parts, those of all repeats counted. */
  readonly parts: number;
  /** Of a part by the two fits that left it out: what is judged on. */
  judged(candidate: number, part: number): number | null;
  /** Of the other parts that the same two fits left out: what is chosen on for this part. */
  seenBefore(candidate: number, part: number): number | null;
  endings(candidate: number): FitEndings;
}

/** Each split leaves out a part of its own number, and the next one. */
const own = 0;
const next = 1;

/** @param fits one a candidate and split, in any order */
export function createScoreTable(fits: readonly TuningFit[], splits: number): ScoreTable {
  const table = new Map<number, TuningFit[]>();
  for (const fit of fits) {
    const ofCandidate = table.get(fit.candidate) ?? new Array<TuningFit>(splits);
    ofCandidate[fit.split] = fit;
    table.set(fit.candidate, ofCandidate);
  }
  const fitsOf = (candidate: number): readonly TuningFit[] => table.get(candidate) ?? [];
  const meanOf = (candidate: number, part: number, ofSplit: number, ofPrevious: number): number | null => {
    const fits = fitsOf(candidate);
    const [here, before] = [fits[part] as TuningFit, fits[previousPart(part)] as TuningFit];
    if (here.ending === 'diverged' || before.ending === 'diverged') return null;
    const scores = [here.scores[ofSplit] ?? null, before.scores[ofPrevious] ?? null];
    return mean(scores.filter((score) => score !== null)) ?? null;
  };
  return {
    parts: splits,
    judged: (candidate, part) => meanOf(candidate, part, own, next),
    seenBefore: (candidate, part) => meanOf(candidate, part, next, own),
    endings(candidate) {
      const count = (ending: TuningFit['ending']): number =>
        fitsOf(candidate).filter((fit) => fit.ending === ending).length;
      return { converged: count('converged'), unfinished: count('unfinished'), diverged: count('diverged') };
    },
  };
}
