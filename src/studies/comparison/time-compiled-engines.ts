import { setImmediate as nextTurn } from 'node:timers/promises';
import { median } from 'd3-array';
import { type EvaluationData, encodeFold, type Fold } from '../../evaluation/evaluate-fold.ts';
import { batchSizes, timePrediction, timeTraining } from '../../evaluation/time-compiled.ts';
import { createLineup } from '../../models/lineup.ts';
import type { EngineTiming } from '../../report/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';
import { batchResult, latencyResult } from './latency-result.ts';
import type { TimedContext } from './options.ts';

/** The timings of the two compiled models. */
export interface CompiledTimings {
  readonly denseNet: EngineTiming;
  readonly logisticRegression: EngineTiming;
}

/** Times our own implementations, the models in turn. */
export async function timeCompiled(
  data: EvaluationData,
  folds: readonly Fold[],
  context: TimedContext,
): Promise<CompiledTimings> {
  const create = (fold: number) => {
    const { denseNet, logisticRegression } = createLineup(data.lineup, (folds[fold] as Fold).seed);
    return [denseNet, logisticRegression];
  };
  context.onProgress?.('timing the training');
  const encoders = folds.map(
    ({ split }) =>
      () =>
        encodeFold(data, split),
  );
  const training = await timeTraining(encoders, data.classCount, create, context);

  context.onProgress?.('timing the predictions');
  const { train, trainClasses, test } = encodeFold(data, (folds[0] as Fold).split);
  const fitted = create(0).map((classifier) => classifier.fit(train, trainClasses, data.classCount));
  const latencies: Latency[][] = [];
  for (const rows of batchSizes) {
    await nextTurn();
    context.signal?.throwIfAborted();
    latencies.push(timePrediction(fitted, test, data.classCount, rows, context));
  }

  const names = ['simplest-model (WebAssembly SIMD)', 'simplest-model (Newton’s method)'];
  const [denseNet, logisticRegression] = fitted.map((model, index): EngineTiming => {
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
  return { denseNet: denseNet as EngineTiming, logisticRegression: logisticRegression as EngineTiming };
}
