import { majorityClassBaseline, meanOfTarget } from './baseline/index.ts';
import { boostedTrees } from './boosted-trees/index.ts';
import type { ModelDefinition } from './contract/definition.ts';
import type { Task } from './contract/targets.ts';
import { decisionTree } from './decision-tree/index.ts';
import { denseNet } from './dense-net/index.ts';
import { linearRegression } from './linear-regression/index.ts';
import { logisticRegression } from './logistic-regression/index.ts';
import { nearestNeighbours } from './nearest-neighbours/index.ts';

/** Every model. Of the candidates of a task the first is the headline's. */
export const models: readonly ModelDefinition[] = [
  denseNet,
  logisticRegression,
  linearRegression,
  decisionTree,
  nearestNeighbours,
  boostedTrees,
  majorityClassBaseline,
  meanOfTarget,
];

/** The models of a task. */
export interface Lineup {
  /** Those that are held against the reference; the first is the headline's. */
  readonly candidates: readonly [ModelDefinition, ...ModelDefinition[]];
  readonly reference: ModelDefinition;
  readonly baseline: ModelDefinition;
}

/** The models of a task by their roles. */
export function lineupOf(task: Task): Lineup {
  const ofTask = models.filter(({ tasks }) => tasks.includes(task));
  const [headline, ...others] = ofTask.filter(({ role }) => role === 'candidate');
  const [reference] = ofTask.filter(({ role }) => role === 'reference');
  const [baseline] = ofTask.filter(({ role }) => role === 'baseline');
  if (headline === undefined || reference === undefined || baseline === undefined) {
    throw new Error(`the registry lacks a model of ${task}`);
  }
  return { candidates: [headline, ...others], reference, baseline };
}

/** The models that are compared, without the baseline: the headline's pair first, in the order of its table. */
export function comparedModels(task: Task): readonly ModelDefinition[] {
  const { candidates, reference } = lineupOf(task);
  const [headline, ...others] = candidates;
  return [headline, reference, ...others];
}

/** The models beside the compared ones that may be asked for, the simplest first. */
export function ladderOf(task: Task): readonly ModelDefinition[] {
  return models
    .filter(({ role, tasks }) => role === 'ladder' && tasks.includes(task))
    .toSorted((a, b) => a.complexity - b.complexity);
}

/** Those of the ladder's models that are asked for, by their ids, the simplest first. */
export function askedModels(task: Task, ids: readonly string[]): readonly ModelDefinition[] {
  return ladderOf(task).filter(({ id }) => ids.includes(id));
}

/** All models of a task that no one has to ask for, the baseline last: the order of results. */
export function modelsOf(task: Task): readonly ModelDefinition[] {
  return [...comparedModels(task), lineupOf(task).baseline];
}

/** @throws Error where no model has this id */
export function findModel(id: string): ModelDefinition {
  const found = models.find((model) => model.id === id);
  if (found === undefined) throw new Error(`there is no model ${id}`);
  return found;
}
