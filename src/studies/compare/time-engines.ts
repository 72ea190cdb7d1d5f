import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeFold } from '../../evaluation/folds/evaluate-fold.ts';
import { batchSizes, timePreprocessing } from '../../evaluation/timing/time-prediction.ts';
import { comparedModels } from '../../models/registry.ts';
import type { EngineTiming, Timings } from '../../results/comparison-result.ts';
import type { CompareSettings, TimedContext } from '../shared/options.ts';
import type { Evaluation } from './evaluate-models.ts';
import { checkLatencyBudget } from './latency-budget.ts';
import { latencyResult } from './latency-result.ts';
import { timeCompiled } from './time-compiled-engines.ts';
import { type LibraryTiming, timeLibraries } from './time-libraries.ts';
import { joinTimings, type TimedModels } from './timed-models.ts';
import { timingWarnings } from './timing-warnings.ts';

/** What the clock has a part in. */
export interface TimedEngines {
  readonly models: TimedModels;
  /** What is not about one model. */
  readonly timings: Timings;
}

/**
 * Times the models alone, when nothing else runs: prediction and the libraries on one fold. Training was timed while the
 * folds were judged.
 */
export async function timeEngines(
  { data, plan, timed }: Pick<Evaluation, 'data' | 'plan' | 'timed'>,
  options: CompareSettings,
  context: TimedContext,
): Promise<TimedEngines> {
  const [first] = plan.folds;
  if (first === undefined) throw new Error('a protocol has no fold');
  const compared = comparedModels(data.targets.task);
  const compiled =
    timed === null
      ? new Map<string, EngineTiming>()
      : await timeCompiled(timed, { models: compared, batchSizes }, context);
  const libraries =
    options.engine === 'compiled'
      ? new Map<string, LibraryTiming>()
      : await timeLibraries(data, encodeFold(data, first.split), first.seed, options, context);
  context.onProgress?.('timing the preprocessing');
  const preprocessing = latencyResult(
    timePreprocessing(data.features, first.split.train, first.split.test, context),
  );
  await nextTurn();
  context.signal?.throwIfAborted();
  const ids = compared.map(({ id }) => id);
  const ofLibraries = new Map([...libraries].map(([id, { timing }]) => [id, timing]));
  const models = joinTimings(ids, compiled, ofLibraries);
  return {
    models,
    timings: {
      preprocessing,
      latencyBudget: checkLatencyBudget(models, preprocessing, options.latencyBudgetMilliseconds),
      warnings: timingWarnings([...compiled.values()], [...libraries.values()]),
    },
  };
}
