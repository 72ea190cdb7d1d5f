import type { Target } from '../../describe/dataset.ts';
import type { Targets } from '../../models/contract/targets.ts';
import { pick } from './pick.ts';

/** What a table's target is to the models. */
export function targetsOf(target: Target): Targets {
  return target.task === 'classification'
    ? { task: target.task, codes: target.codes, classCount: target.classes.length }
    : { task: target.task, values: target.values, ...pick(target, ['transform']) };
}
