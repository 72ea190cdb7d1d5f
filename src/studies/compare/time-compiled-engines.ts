import { setImmediate as nextTurn } from 'node:timers/promises';
import { median } from 'd3-array';
import type { TimedFolds } from '../../evaluation/timing/judge-alone.ts';
import { timePrediction } from '../../evaluation/timing/time-prediction.ts';
import type { TrainingTimes } from '../../evaluation/timing/time-training.ts';
import type { ModelDefinition } from '../../models/contract/definition.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { predictionsPerRow } from '../../models/contract/targets.ts';
import type { EngineTiming } from '../../results/comparison-result.ts';
import type { Latency } from '../../timing/latency.ts';
import type { TimedContext } from '../shared/options.ts';
import { batchResult, latencyResult } from './latency-result.ts';

/** Which models are timed, and on how many rows at once their predictions are; single rows come first. */
export interface TimedModelSet {
  readonly models: readonly ModelDefinition[];
  readonly batchSizes: readonly number[];
}

/**
 * Times the predictions of our own implementations, the models in turn, and puts their training times beside them.
 *
 * @returns by the models' ids
 */
export async function timeCompiled(
  { training, fits, encoded: { trainTargets, test } }: TimedFolds,
  { models, batchSizes }: TimedModelSet,
  context: TimedContext,
): Promise<ReadonlyMap<string, EngineTiming>> {
  const fitted = models.map(({ id }) => fits.get(id) as FittedModel);
  context.onProgress?.('timing the predictions');
  const { task } = trainTargets;
  const width = predictionsPerRow(trainTargets);
  const latencies: Latency[][] = [];
  for (const rows of batchSizes) {
    await nextTurn();
    context.signal?.throwIfAborted();
    latencies.push(timePrediction(fitted, test, width, rows, context));
  }

  return new Map(
    models.map(({ id, implementation }, index) => {
      const { summary, parameterCount } = fitted[index] as (typeof fitted)[number];
      const { milliseconds, iterations } = training.get(id) as TrainingTimes;
      const ofBatches = latencies.map((ofModels) => ofModels[index] as Latency);
      const timing: EngineTiming = {
        name: implementation(task) ?? id,
        extrapolated: false,
        converged: summary.converged,
        parameters: parameterCount,
        training: {
          medianMilliseconds: median(milliseconds) ?? Number.NaN,
          samples: milliseconds,
          iterations,
        },
        latency: latencyResult(ofBatches[0] as Latency),
        batches: ofBatches.map((latency, batch) => batchResult(batchSizes[batch] as number, latency)),
        agreement: null,
        notes: [],
      };
      return [id, timing];
    }),
  );
}
