import type { Candidate, NetCandidate, RegressionCandidate } from '../../evaluation/tuning-candidate.ts';
import type { Task } from '../../models/targets.ts';
import { createRandom } from '../../random/random.ts';
import { balancedSubset } from './balanced-subset.ts';
import { netGrid, netKnobs, untunedPlace } from './net-grid.ts';

/** What is tried: of each model the untuned one first. */
export interface Candidates {
  readonly nets: readonly NetCandidate[];
  readonly regressions: readonly RegressionCandidate[];
  /** All of them, and the baseline last, as the workers number them. */
  readonly all: readonly Candidate[];
}

/** Tells apart what the seed is used for; other studies' uses have smaller numbers. */
const usedForSettings = 21;

/** Ridges in half decades from 10⁻⁴ to 10⁴. */
const ridges = Array.from({ length: 17 }, (_, step) => 10 ** (step / 2 - 4));
/** The ridge of `compare`: that of scikit-learn's logistic regression, and none for a number. */
const untunedRidge = { classification: 1, regression: 0 } as const;

/**
 * @param settings of the net
 */
export function chooseCandidates(task: Task, settings: number, seed: number): Candidates {
  const levels = netGrid.map((candidate) => netKnobs.map(({ labelOf }) => labelOf(candidate)));
  const places = balancedSubset(levels, settings, untunedPlace, createRandom(seed, usedForSettings));
  const nets = places.map((place) => netGrid[place] as NetCandidate);
  const untuned = untunedRidge[task];
  const regressions = [untuned, ...ridges.filter((ridge) => ridge !== untuned)].map(
    (ridge): RegressionCandidate => ({ model: 'regression', ridge }),
  );
  return { nets, regressions, all: [...nets, ...regressions, { model: 'baseline' }] };
}
