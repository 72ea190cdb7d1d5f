import { setImmediate as nextTurn } from 'node:timers/promises';
import { median } from 'd3-array';
import { type EvaluationData, encodeFold, type Fold } from '../../evaluation/folds/evaluate-fold.ts';
import { batchSizes, timeFoldTraining, timePrediction } from '../../evaluation/timing/time-compiled.ts';
import { answersPerRow } from '../../models/contract/targets.ts';
import { bindCompared } from '../../models/registry.ts';
import type { EngineTiming } from '../../results/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';
import type { TimedContext } from '../shared/options.ts';
import { batchResult, latencyResult } from './latency-result.ts';

/** The timings of the two compiled models. */
export interface CompiledTimings {
  readonly denseNet: EngineTiming;
  readonly regression: EngineTiming;
}

/** Times our own implementations, the models in turn. */
export async function timeCompiled(
  data: EvaluationData,
  folds: readonly Fold[],
  context: TimedContext,
): Promise<CompiledTimings> {
  context.onProgress?.('timing the training');
  const training = await timeFoldTraining(data, folds, context);

  context.onProgress?.('timing the predictions');
  const { split, seed } = folds[0] as Fold;
  const { train, trainTargets, test } = encodeFold(data, split);
  const fitted = bindCompared(data.lineup, seed, trainTargets).map((model) => model.fit(train));
  const width = answersPerRow(trainTargets);
  const latencies: Latency[][] = [];
  for (const rows of batchSizes) {
    await nextTurn();
    context.signal?.throwIfAborted();
    latencies.push(timePrediction(fitted, test, width, rows, context));
  }

  const solver = trainTargets.task === 'classification' ? 'Newton’s method' : 'least squares';
  const names = ['simplest-model (WebAssembly SIMD)', `simplest-model (${solver})`];
  const [denseNet, regression] = fitted.map((model, index): EngineTiming => {
    const { milliseconds, iterations } = training[index] as (typeof training)[number];
    const ofBatches = latencies.map((models) => models[index] as Latency);
    return {
      name: names[index] as string,
      extrapolated: false,
      converged: model.summary.converged,
      parameters: model.parameterCount,
      training: { medianMilliseconds: median(milliseconds) ?? Number.NaN, samples: milliseconds, iterations },
      latency: latencyResult(ofBatches[0] as Latency),
      batches: ofBatches.map((latency, batch) => batchResult(batchSizes[batch] as number, latency)),
      agreement: null,
      notes: [],
    };
  });
  return { denseNet: denseNet as EngineTiming, regression: regression as EngineTiming };
}
