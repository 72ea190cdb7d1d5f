import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EvaluationData, encodeFold } from '../../evaluation/folds/evaluate-fold.ts';
import { timePreprocessing } from '../../evaluation/timing/time-compiled.ts';
import type { Timings } from '../../results/comparison-result.ts';
import { regressionId } from '../../results/find-model.ts';
import type { CompareSettings, TimedContext } from '../shared/options.ts';
import type { ProtocolPlan } from '../shared/protocol.ts';
import { checkLatencyBudget } from './latency-budget.ts';
import { latencyResult } from './latency-result.ts';
import { timeCompiled } from './time-compiled-engines.ts';
import { timeLibraries } from './time-libraries.ts';
import { timingWarnings } from './timing-warnings.ts';

/**
 * Times the models alone, when nothing else runs: training over the folds of the first repeat, prediction and the
 * libraries on the first fold.
 */
export async function timeEngines(
  data: EvaluationData,
  plan: ProtocolPlan,
  options: CompareSettings,
  context: TimedContext,
): Promise<Timings> {
  const folds = plan.folds.slice(0, plan.protocol.folds);
  const [first] = folds;
  if (first === undefined) throw new Error('a protocol has no fold');
  const compiled = options.engine === 'library' ? null : await timeCompiled(data, folds, context);
  const libraries =
    options.engine === 'compiled'
      ? null
      : await timeLibraries(data, encodeFold(data, first.split), first.seed, options, context);
  context.onProgress?.('timing the preprocessing');
  const preprocessing = latencyResult(
    timePreprocessing(data.features, first.split.train, first.split.test, context),
  );
  await nextTurn();
  context.signal?.throwIfAborted();
  const net = { compiled: compiled?.denseNet ?? null, library: libraries?.denseNet ?? null };
  const regression = { compiled: compiled?.regression ?? null, library: libraries?.regression ?? null };
  const timings = { 'dense-net': net, [regressionId(data.targets)]: regression, preprocessing };
  return {
    ...timings,
    latencyBudget: checkLatencyBudget(timings, options.latencyBudgetMilliseconds),
    warnings: timingWarnings(net, regression, data.targets),
  };
}
