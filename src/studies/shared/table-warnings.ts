import type { Dataset } from '../../describe/dataset.ts';
import type { Warning } from '../../results/comparison-result.ts';

/** What was noticed of the table itself that could mislead, before anything is learned from it. */
export function tableWarnings({ actions }: Pick<Dataset, 'actions'>): Warning[] {
  return actions.filter(({ isWarning }) => isWarning).map(({ code, message }) => ({ code, message }));
}
