import type { Engine } from '../../engines/contract.ts';
import type { AllRowsContext, AllRowsResult, SampleAnswers } from './all-rows-result.ts';
import { judgeClasses, judgeNumbers } from './judge-rows.ts';
import type { AllRowsTask } from './prepared-rows.ts';
import { refitRegression } from './refit-regression.ts';

/**
 * Judges models on the rows that their sample left out, and learns the regression anew from all of them, where they lie:
 * only sums leave the engine.
 *
 * @param folds how many parts the rows are dealt into, by what they hold
 * @throws InputError when the engine refuses, and the signal's reason when it aborts
 */
export async function judgeAllRows(
  engine: Engine,
  task: AllRowsTask,
  sample: SampleAnswers,
  { folds, seed }: { readonly folds: number; readonly seed: number },
  context: AllRowsContext,
): Promise<AllRowsResult> {
  const { rows, judged } =
    sample.targets.task === 'classification'
      ? await judgeClasses(engine, task, sample, context)
      : await judgeNumbers(engine, task, sample, context);
  const sampleRows =
    sample.targets.task === 'classification' ? sample.targets.codes.length : sample.targets.values.length;
  const refit = await refitRegression(engine, task, sample.targets, { folds, seed }, context);
  return { rows, sampleRows, judged, refit };
}
