import type { Target } from '../../../describe/dataset.ts';
import type { SavedTarget } from '../../../models/contract/persistence.ts';
import { pick } from '../pick.ts';

/** What of a target models need to know once they are fitted. */
export function savedTargetOf(target: Target): SavedTarget {
  const { name } = target;
  return target.task === 'classification'
    ? { task: target.task, name, classes: target.classes.map(({ label }) => label) }
    : { task: target.task, name, ...pick(target, ['transform']) };
}
