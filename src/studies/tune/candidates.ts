import { InputError } from '../../errors.ts';
import type { Candidate } from '../../evaluation/tuning/tuning-candidate.ts';
import type { Task } from '../../models/contract/targets.ts';
import type { Setting, TuningGrid } from '../../models/contract/tuning.ts';
import { comparedModels, lineupOf } from '../../models/registry.ts';
import { createRandom } from '../../random/random.ts';
import { seedUse } from '../../random/seed-use.ts';
import { balancedSubset } from './balanced-subset.ts';

/** What is tried. */
export interface Candidates {
  /** One a model that can be tuned, in the order of results. */
  readonly models: readonly ModelCandidates[];
  /** All of them, and the baseline last, as the workers number them. */
  readonly all: readonly Candidate[];
}

/** What is tried of a model. */
export interface ModelCandidates {
  readonly id: string;
  readonly grid: TuningGrid;
  /** The untuned one first. */
  readonly settings: readonly Setting[];
  /** The number of the first setting among all candidates. */
  readonly first: number;
}

/**
 * Chooses what is tried: of a model with knobs a balanced choice of its grid, the untuned setting always among them, and
 * of others all settings.
 *
 * @param count how many of a model with knobs; all of its grid where it has no more
 * @throws InputError when that is not one at least
 */
export function chooseCandidates(task: Task, count: number, seed: number): Candidates {
  if (!(count >= 1)) throw new InputError(`settings is ${count}: it must be a whole number, 1 or more`);
  const models: ModelCandidates[] = [];
  const all: Candidate[] = [];
  for (const { id, tuning } of comparedModels(task)) {
    if (tuning === undefined) continue;
    const settings = chooseSettings(tuning, task, count, seed);
    models.push({ id, grid: tuning, settings, first: all.length });
    all.push(...settings.map((setting): Candidate => ({ model: id, setting })));
  }
  return { models, all: [...all, { model: lineupOf(task).baseline.id, setting: null }] };
}

function chooseSettings(grid: TuningGrid, task: Task, count: number, seed: number): readonly Setting[] {
  const settings = grid.settings(task);
  const untuned = grid.untuned(task);
  if (grid.knobs.length === 0) {
    return [...settings.slice(untuned, untuned + 1), ...settings.filter((_, place) => place !== untuned)];
  }
  const levels = settings.map((setting) => grid.knobs.map(({ labelOf }) => labelOf(setting)));
  const places = balancedSubset(levels, count, untuned, createRandom(seed, seedUse.settings));
  return places.map((place) => settings[place] as Setting);
}
