import { InputError } from '../../errors.ts';
import type {
  Candidate,
  NetCandidate,
  RegressionCandidate,
} from '../../evaluation/tuning/tuning-candidate.ts';
import type { Task } from '../../models/contract/targets.ts';
import { defaultRidge } from '../../models/logistic-regression/compiled.ts';
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

/** Ridges in half decades from 10⁻⁴ to 10⁴; the powers are read, since `10 ** −4` is a little less than 0.0001. */
const ridges = Array.from({ length: 17 }, (_, step) => {
  const decade = Number(`1e${Math.floor(step / 2) - 4}`);
  return step % 2 === 0 ? decade : decade * Math.sqrt(10);
});
/** The ridge of `compare`, which for a number has none. */
const untunedRidge = { classification: defaultRidge, regression: 0 } as const;

/**
 * Chooses what is tried: settings of the net from its grid, the untuned one always among them, and all ridges.
 *
 * @param settings how many of the net; all of the grid where it has no more
 * @throws InputError when that is not one at least
 */
export function chooseCandidates(task: Task, settings: number, seed: number): Candidates {
  if (!(settings >= 1)) throw new InputError(`settings is ${settings}: it must be a whole number, 1 or more`);
  const levels = netGrid.map((candidate) => netKnobs.map(({ labelOf }) => labelOf(candidate)));
  const places = balancedSubset(levels, settings, untunedPlace, createRandom(seed, usedForSettings));
  const nets = places.map((place) => netGrid[place] as NetCandidate);
  const untuned = untunedRidge[task];
  const regressions = [untuned, ...ridges.filter((ridge) => ridge !== untuned)].map(
    (ridge): RegressionCandidate => ({ model: 'regression', ridge }),
  );
  return { nets, regressions, all: [...nets, ...regressions, { model: 'baseline' }] };
}
