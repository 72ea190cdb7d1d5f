import type { ClassTarget, Dataset, NumberTarget } from '../../src/describe/dataset.ts';

/** The classes that a dataset is about. */
export function classTargetOf({ target }: Dataset): ClassTarget {
  if (target.task !== 'classification') throw new Error(`${target.name} is a number`);
  return target;
}

/** The number that a dataset is about. */
export function numberTargetOf({ target }: Dataset): NumberTarget {
  if (target.task !== 'regression') throw new Error(`${target.name} is a class`);
  return target;
}
